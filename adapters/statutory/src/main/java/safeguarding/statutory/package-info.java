/**
 * England's statutory returns and published tables, read as they are. Uses core, the indicators and the CSV adapter.
 *
 * <p>Every reader works within a {@link safeguarding.statutory.Frame}: it holds a file to its
 * {@link safeguarding.statutory.Limits}, tells {@link safeguarding.statutory.Progress}, and refuses what is wrong with a
 * {@link safeguarding.fact.Problem} that names the file, the row, the column or element and the reason, and never the
 * value. A file that is half wrong still gives its right half.
 *
 * <p>Published figures: Contains public sector information licensed under the Open Government Licence v3.0. Source:
 * Department for Education, Children in need 2024; Office for National Statistics mid-year population estimates.
 */
@NullMarked
package safeguarding.statutory;

import org.jspecify.annotations.NullMarked;
