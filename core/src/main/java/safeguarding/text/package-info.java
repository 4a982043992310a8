/**
 * Plain text: tables, sparklines and the wording of messages. What is printed never depends on the locale, the time zone
 * or the encoding of the machine, and lines end with a line feed.
 *
 * <p>Nothing here hides anything: what is given is printed. Give it what may be shown. Every type is immutable and safe to
 * share between threads. Uses the JDK and, inside only, Guava; no other package of this library.
 */
@NullMarked
package safeguarding.text;

import org.jspecify.annotations.NullMarked;
