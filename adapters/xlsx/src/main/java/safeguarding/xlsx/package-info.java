/**
 * Publications out, as a workbook. Uses core and fastexcel.
 *
 * <p>{@link safeguarding.xlsx.PublicationXlsx} is all there is to call. Its sheets are those of a reader: the scorecard, what
 * needs attention, the history, the definitions, and what the signs mean and what was proved.
 */
@NullMarked
package safeguarding.xlsx;

import org.jspecify.annotations.NullMarked;
