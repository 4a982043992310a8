/**
 * What may be shown: policies, the cells they make, and the check that nothing withheld can be worked out from what is
 * shown. May use {@code indicator}, {@code measure}, {@code fact}, {@code stats}, {@code time} and {@code text}.
 */
@NullMarked
package safeguarding.protect;

import org.jspecify.annotations.NullMarked;
