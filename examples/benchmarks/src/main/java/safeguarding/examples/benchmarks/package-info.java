/** How fast it is: JMH benchmarks, each beside the plain version it is compared with. */
@NullMarked
package safeguarding.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
