package safeguarding.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import safeguarding.Scorecard;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.indicator.Catalogue;
import safeguarding.json.ScorecardJson;
import safeguarding.json.ScorecardModule;
import safeguarding.micrometer.PublicationGauges;
import safeguarding.protect.Protection;

/**
 * What an application of Spring Boot gets by having this on its class path. Each gives way to a bean of the application's
 * own:
 *
 * <ul>
 *   <li>a {@link Catalogue}: the indicators of {@link ChildrenCatalogue}
 *   <li>a {@link Protection}: by {@code scorecard.protection.preset} or {@code scorecard.protection.threshold}; else small
 *       counts are withheld
 *   <li>a {@link Scorecard}: read from the JSON at {@code scorecard.location}, if that is given
 *   <li>a {@link ScorecardModule}, and a {@link ScorecardJackson3Module} where Jackson 3 is there, so that the application's
 *       JSON mappers write results without small numbers
 *   <li>{@link PublicationGauges}, where {@code scorecard-micrometer} is there: publish to them as to any sink
 * </ul>
 *
 * <p>What is wrong with a property or with the scorecard's JSON stops the start with a message that says what would be right.
 */
@AutoConfiguration
@EnableConfigurationProperties(ScorecardProperties.class)
public class ScorecardAutoConfiguration {

    /** For Spring. */
    ScorecardAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    Catalogue scorecardCatalogue() {
        return ChildrenCatalogue.CATALOGUE;
    }

    @Bean
    @ConditionalOnMissingBean
    Protection scorecardProtection(ScorecardProperties properties) {
        return properties.protection().policy();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("scorecard.location")
    Scorecard scorecard(ScorecardProperties properties, Catalogue catalogue) {
        Resource location = properties.location();
        if (location == null) {
            throw new IllegalArgumentException("scorecard.location must name a resource");
        }
        try {
            return ScorecardJson.read(location.getContentAsString(StandardCharsets.UTF_8), catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException("scorecard.location: " + location.getDescription() + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "scorecard.location: " + location.getDescription() + ": " + e.getMessage(), e);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    ScorecardModule scorecardModule() {
        return new ScorecardModule();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
    static class WithJackson3 {

        @Bean
        @ConditionalOnMissingBean
        ScorecardJackson3Module scorecardJackson3Module() {
            return new ScorecardJackson3Module();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = {"io.micrometer.core.instrument.binder.MeterBinder", "safeguarding.micrometer.PublicationGauges"})
    static class WithMicrometer {

        @Bean
        @ConditionalOnMissingBean
        PublicationGauges scorecardGauges() {
            return PublicationGauges.empty();
        }
    }
}
