/** The library inside a small service: rows in, result out, an alert on each new red. */
@NullMarked
package safeguarding.examples.embedding;

import org.jspecify.annotations.NullMarked;
