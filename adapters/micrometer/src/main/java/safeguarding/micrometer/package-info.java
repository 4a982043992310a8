/**
 * What a publication shows, as gauges of a monitoring system. Uses core and Micrometer. Start at
 * {@link safeguarding.micrometer.PublicationGauges}.
 */
@NullMarked
package safeguarding.micrometer;

import org.jspecify.annotations.NullMarked;
