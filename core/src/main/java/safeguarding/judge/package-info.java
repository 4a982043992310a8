/**
 * What is good: judges, the evidence they may look at, and the verdicts they come to; benchmarks; and the words for the way
 * a figure moved.
 *
 * <p>A {@link safeguarding.judge.Judge} is open to embedders. The built-in ones are {@link safeguarding.judge.Rule}s: plain
 * values that can be compared, written and read. Values are compared exactly and never as they were rounded for printing.
 * A verdict's sentence gives the exact printed numbers, small ones too, and is for those who may see them: a publication
 * decides what is shown.
 *
 * <p>Every type is immutable and safe to share between threads. May use {@code indicator}, {@code measure}, {@code fact},
 * {@code stats}, {@code time} and {@code text}.
 */
@NullMarked
package safeguarding.judge;

import org.jspecify.annotations.NullMarked;
