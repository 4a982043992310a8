/**
 * The SSDA903 return of England's looked-after children: its files read into records, and written from them. Works within a
 * {@link safeguarding.statutory.Frame}.
 */
@NullMarked
package safeguarding.statutory.ssda903;

import org.jspecify.annotations.NullMarked;
