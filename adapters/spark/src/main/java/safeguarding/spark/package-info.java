/**
 * The same definitions on a cluster. Each partition of the rows is counted where it is, and the tallies are merged as a tree:
 * they are the same, to the byte, as those of one machine. Uses core and Spark SQL. Start at {@link
 * safeguarding.spark.SparkTallies}.
 */
@NullMarked
package safeguarding.spark;

import org.jspecify.annotations.NullMarked;
