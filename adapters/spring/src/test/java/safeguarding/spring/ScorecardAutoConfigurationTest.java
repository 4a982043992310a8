package safeguarding.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import safeguarding.Line;
import safeguarding.Scorecard;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.children.SecureHome;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.json.ScorecardModule;
import safeguarding.judge.Bands;
import safeguarding.measure.Measure;
import safeguarding.micrometer.PublicationGauges;
import safeguarding.protect.Protection;

/** Each bean by itself. The tests are run on both Spring Boots. */
class ScorecardAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ScorecardAutoConfiguration.class));

    @Test
    void whereNothingIsSaidTheCatalogueIsEnglandsAndSmallCountsAreWithheld() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Catalogue.class)).isSameAs(ChildrenCatalogue.CATALOGUE);
            assertThat(context.getBean(Protection.class)).isEqualTo(Protection.SMALL_COUNTS);
            assertThat(context).doesNotHaveBean(Scorecard.class);
            assertThat(context)
                    .hasSingleBean(PublicationGauges.class)
                    .hasSingleBean(ScorecardModule.class)
                    .hasSingleBean(ScorecardJackson3Module.class);
        });
    }

    @Test
    void everyPresetIsThePolicyOfItsName() {
        assertThat(policy("scorecard.protection.preset=small-counts")).isEqualTo(Protection.SMALL_COUNTS);
        assertThat(policy("scorecard.protection.preset=dfe-children-in-need"))
                .isEqualTo(Protection.DFE_CHILDREN_IN_NEED);
        assertThat(policy("scorecard.protection.preset=dfe-looked-after")).isEqualTo(Protection.DFE_LOOKED_AFTER);
        assertThat(policy("scorecard.protection.preset=nhs-rounding")).isEqualTo(Protection.NHS_ROUNDING);
        assertThat(policy("scorecard.protection.preset=round-5")).isEqualTo(Protection.ROUND_5);
    }

    @Test
    void aThresholdOfOnesOwnTakesThePlaceOfAPreset() {
        assertThat(policy("scorecard.protection.threshold=9")).isEqualTo(Protection.withholding(9));
    }

    private Protection policy(String property) {
        var found = new Protection[1];
        runner.withPropertyValues(property).run(context -> found[0] = context.getBean(Protection.class));
        return found[0];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scorecard.protection.threshold=4 | scorecard.protection.threshold must be 5 or more, was 4",
                "scorecard.protection.threshold=few | threshold",
                "scorecard.protection.preset=everything | everything",
                "scorecard.location=classpath:none.json"
                        + "| scorecard.location: class path resource [none.json] cannot be read",
                "scorecard.location=classpath:unknown-indicator.json"
                        + "| scorecard.location: class path resource [unknown-indicator.json]: scorecard at /lines/0",
                "scorecard.location= | scorecard.location"
            })
    void aPropertyThatIsWrongStopsTheStartAndSaysWhy(String property, String why) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(why));
    }

    @Test
    void aPresetAndAThresholdTogetherStopTheStart() {
        runner.withPropertyValues("scorecard.protection.preset=round-5", "scorecard.protection.threshold=9")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(
                                "scorecard.protection: give a preset or a threshold of your own, not both"));
    }

    @Test
    void theScorecardIsReadFromItsResource() {
        runner.withPropertyValues("scorecard.location=classpath:scorecard.json")
                .run(context -> assertThat(context.getBean(Scorecard.class))
                        .isEqualTo(Scorecard.titled("Secure home")
                                .line(Line.of(SecureHome.INJURY_COUNT)
                                        .judgedBy(Bands.redAtOrAbove(50).amberAtOrAbove(40)))));
    }

    @Configuration(proxyBeanMethods = false)
    static class OfOnesOwn {

        static final Catalogue CATALOGUE =
                Catalogue.of(Indicator.of("sec.injury.count", "Ours", Measure.given("sec.injury.count")));

        @Bean
        Catalogue catalogue() {
            return CATALOGUE;
        }

        @Bean
        Protection protection() {
            return Protection.ROUND_5;
        }

        @Bean
        PublicationGauges gauges() {
            return PublicationGauges.empty();
        }

        @Bean
        ScorecardModule module() {
            return new ScorecardModule();
        }

        @Bean
        ScorecardJackson3Module module3() {
            return new ScorecardJackson3Module();
        }
    }

    @Test
    void whatTheApplicationHasOfItsOwnIsTaken() {
        runner.withUserConfiguration(OfOnesOwn.class)
                .withPropertyValues("scorecard.location=classpath:scorecard.json")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Protection.class)).isEqualTo(Protection.ROUND_5);
                    assertThat(context.getBean(Scorecard.class).lines().get(0).indicator())
                            .isEqualTo(OfOnesOwn.CATALOGUE.get("sec.injury.count"));
                    assertThat(List.of(
                                    context.getBeanNamesForType(PublicationGauges.class)[0],
                                    context.getBeanNamesForType(ScorecardModule.class)[0],
                                    context.getBeanNamesForType(ScorecardJackson3Module.class)[0]))
                            .containsExactly("gauges", "module", "module3");
                });
    }

    @Test
    void aScorecardOfTheApplicationsOwnIsTaken() {
        runner.withBean(Scorecard.class, () -> Scorecard.titled("Ours"))
                .withPropertyValues("scorecard.location=classpath:none.json")
                .run(context -> assertThat(context.getBean(Scorecard.class)).isEqualTo(Scorecard.titled("Ours")));
    }

    @Test
    void withoutMicrometerAndJackson3ThereIsTheRest() {
        runner.withClassLoader(new FilteredClassLoader("io.micrometer", "tools.jackson"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ScorecardModule.class)
                        .doesNotHaveBean("scorecardGauges")
                        .doesNotHaveBean("scorecardJackson3Module"));
    }
}
