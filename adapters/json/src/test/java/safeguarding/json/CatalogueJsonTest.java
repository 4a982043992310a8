package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import safeguarding.indicator.Catalogue;

class CatalogueJsonTest {

    @Test
    void aDefinitionIsGivenInWordsAndAsATree() {
        assertThat(CatalogueJson.write(Catalogue.of(SomeCards.INJURY_RATE))).isEqualTo("""
                        {
                          "kind": "catalogue",
                          "layout": 1,
                          "indicators": [
                            {
                              "id": "sec.injury.rate",
                              "title": "Injuries per 100 restraints",
                              "description": "",
                              "theme": "Safety",
                              "unit": {
                                "kind": "rate",
                                "words": "per 100",
                                "decimals": 1
                              },
                              "polarity": "lower is better",
                              "formula": "total of injuries over restraint per 100 of number of restraint",
                              "source": {
                                "words": "local",
                                "standing": "local"
                              },
                              "version": {
                                "number": 1
                              },
                              "tree": {
                                "kind": "ratio",
                                "scale": 100,
                                "share": false,
                                "parts": [
                                  {
                                    "kind": "total",
                                    "column": "injuries",
                                    "register": "restraint",
                                    "day": "on"
                                  },
                                  {
                                    "kind": "count",
                                    "register": "restraint",
                                    "day": "on"
                                  }
                                ]
                              },
                              "caveats": [
                                "Self-reported."
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void everyKindOfFormulaIsWritten() {
        assertThat(CatalogueJson.write(SomeCards.CATALOGUE))
                .contains(
                        "\"kind\": \"change\"",
                        "\"kind\": \"quantile\"",
                        "\"kind\": \"given\"",
                        "\"kind\": \"indicator\"");
    }
}
