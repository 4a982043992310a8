package safeguarding.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.json.PublicationJson;
import safeguarding.json.ResultJson;
import safeguarding.measure.Figure;
import safeguarding.micrometer.PublicationGauges;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** An application with whatever Spring Boot finds on the class path. The tests are run on both Spring Boots. */
class ApplicationTest {

    private static final Area HOME = Area.named("A secure home");
    private static final ReportingPeriod H2 = FinancialYear.of("2019-20").secondHalf();

    private static ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "scorecard.location=classpath:scorecard.json")
                .run();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void itIsTheSpringBootThatTheseTestsAreFor() {
        assertThat(SpringBootVersion.getVersion()).startsWith(System.getProperty("boot.version") + ".");
    }

    @Test
    void whatIsPublishedIsInTheApplicationsMeters() {
        result(37).publish(context.getBean(Protection.class)).to(context.getBean(PublicationGauges.class));

        assertThat(context.getBean(MeterRegistry.class)
                        .get("scorecard.figure")
                        .tags("indicator", "sec.injury.count", "status", "green")
                        .gauge()
                        .value())
                .isEqualTo(37);

        result(3).publish(context.getBean(Protection.class)).to(context.getBean(PublicationGauges.class));

        assertThat(context.getBean(MeterRegistry.class).find("scorecard.figure").gauges())
                .isEmpty();
    }

    @Test
    void theApplicationsMapperOfJackson2HidesSmallNumbers() throws JsonProcessingException {
        ObjectMapper mapper = context.getBean(ObjectMapper.class);

        assertThat(mapper.readTree(mapper.writeValueAsString(result(3))))
                .isEqualTo(mapper.readTree(ResultJson.write(result(3))));
    }

    @Test
    void everyMapperOfJackson3HidesSmallNumbersToTheLetter() {
        Collection<tools.jackson.databind.ObjectMapper> mappers = context.getBeansOfType(
                        tools.jackson.databind.ObjectMapper.class)
                .values();
        var publication = result(37).publish(Protection.SMALL_COUNTS);

        assertThat(mappers.isEmpty())
                .isEqualTo(System.getProperty("boot.version").equals("3.5"));
        Stream.concat(
                        mappers.stream(),
                        Stream.of(tools.jackson.databind.json.JsonMapper.builder()
                                .addModule(context.getBean(ScorecardJackson3Module.class))
                                .build()))
                .forEach(mapper -> {
                    assertThat(mapper.readTree(mapper.writeValueAsString(result(3))))
                            .isEqualTo(mapper.readTree(ResultJson.write(result(3))));
                    assertThat(mapper.readTree(mapper.writeValueAsString(publication)))
                            .isEqualTo(mapper.readTree(PublicationJson.write(publication)));
                    assertThat(mapper.writeValueAsString(Map.of("figures", List.of(new Figure.Count(3)))))
                            .isEqualTo("{\"figures\":[\"a small count\"]}");
                    assertThat(mapper.writeValueAsString(
                                    result(3).readings().get(0).verdict().orElseThrow()))
                            .isEqualTo('"'
                                    + result(3)
                                            .readings()
                                            .get(0)
                                            .verdict()
                                            .orElseThrow()
                                            .toString()
                                    + '"');
                });
    }

    @Test
    void everyPropertyIsToldOfInTheMetadata() throws IOException {
        try (InputStream in =
                ScorecardProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            var metadata = new ObjectMapper().readTree(in);

            assertThat(StreamSupport.stream(metadata.get("properties").spliterator(), false)
                            .map(property -> property.get("name").textValue()))
                    .containsExactly(
                            "scorecard.location", "scorecard.protection.preset", "scorecard.protection.threshold");
            assertThat(Stream.of(ScorecardProperties.class.getRecordComponents())
                            .map(c -> c.getName()))
                    .containsExactly("location", "protection");
            assertThat(Stream.of(ScorecardProperties.ProtectionProperties.class.getRecordComponents())
                            .map(c -> c.getName()))
                    .containsExactly("preset", "threshold");
            assertThat(StreamSupport.stream(
                                    metadata.get("hints").get(0).get("values").spliterator(), false)
                            .map(value -> value.get("value").textValue()))
                    .containsExactlyElementsOf(Stream.of(ScorecardProperties.Preset.values())
                            .map(preset -> preset.name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'))
                            .toList());
        }
    }

    private static ScorecardResult result(long injuries) {
        return context.getBean(Scorecard.class)
                .evaluate(Facts.none().with(Return.of("sec.injury.count", HOME, H2, Supplied.count(injuries))), H2);
    }
}
