package safeguarding.spark;

import java.io.Serializable;

/**
 * A column of a data set that is read.
 *
 * @param name its name there
 * @param place the place of the register's column; -1 for the area's
 * @param isDay whether it comes as an epoch day
 */
record Cell(String name, int place, boolean isDay) implements Serializable {}
