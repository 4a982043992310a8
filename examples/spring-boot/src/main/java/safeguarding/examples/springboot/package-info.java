/** A scorecard in an application of Spring Boot. Start at {@link safeguarding.examples.springboot.SecureHomeApplication}. */
@NullMarked
package safeguarding.examples.springboot;

import org.jspecify.annotations.NullMarked;
