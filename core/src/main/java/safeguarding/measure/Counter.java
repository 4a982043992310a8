package safeguarding.measure;

/**
 * How much a row adds to a custom measure. Open to embedders. The amounts of the rows are added, so the figure is the
 * same however the rows are split.
 *
 * @param <R> the row
 */
@FunctionalInterface
public interface Counter<R> {

    /** What the row adds: 0 or more. If it throws, the figures that use it become gaps. */
    long amountOf(R row);
}
