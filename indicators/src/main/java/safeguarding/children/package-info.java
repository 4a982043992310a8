/**
 * Registers of what is recorded about children, and the indicators counted from them, by theme. Uses core only. Their
 * codes are in {@link safeguarding.children.code}.
 *
 * <p>To add a register: write a record whose first component says whose row it is, a constant for each column, and the
 * register itself; name it in {@link safeguarding.children.Registers}, whose test then holds it to the rules.
 *
 * <p>To add an indicator: write a constant in its theme's class, name it in the theme's {@code ALL}, give it a worked
 * example in the theme's test. A new theme's {@code ALL} goes into {@link safeguarding.children.ChildrenCatalogue}.
 */
@NullMarked
package safeguarding.children;

import org.jspecify.annotations.NullMarked;
