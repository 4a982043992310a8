/** Assertions on results, the laws every measure keeps, and contracts for embedders' own types. Uses core, AssertJ, JUnit and jqwik. */
@NullMarked
package safeguarding.testkit;

import org.jspecify.annotations.NullMarked;
