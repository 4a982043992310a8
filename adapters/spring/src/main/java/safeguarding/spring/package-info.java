/**
 * Scorecards in a Spring Boot application, of 3.5 or 4.1. Uses indicators, the JSON adapter and Spring Boot, and Micrometer and
 * Jackson 3 where they are there. Start at {@link safeguarding.spring.ScorecardAutoConfiguration}.
 */
@NullMarked
package safeguarding.spring;

import org.jspecify.annotations.NullMarked;
