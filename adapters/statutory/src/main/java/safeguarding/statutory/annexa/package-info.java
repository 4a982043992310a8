/**
 * Ofsted's Annex A, the workbook of eleven lists of children that an inspection asks for, read and written.
 *
 * <p>Names of workers, teams and places are never taken from the file: the columns that hold them are passed over before
 * their text is looked up.
 */
@NullMarked
package safeguarding.statutory.annexa;

import org.jspecify.annotations.NullMarked;
