/**
 * Registers of what is recorded about children, and the indicators counted from them, by theme. Uses core only.
 *
 * <p>To add an indicator: write a constant in its theme's class, name it in the theme's {@code ALL}, give it a worked
 * example in the theme's test. A new theme's {@code ALL} goes into {@link safeguarding.children.ChildrenCatalogue}.
 */
@NullMarked
package safeguarding.children;

import org.jspecify.annotations.NullMarked;
