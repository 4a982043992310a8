package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.protect.Secret.Kind;

class SecretTest {

    /** With a threshold of 5 and a width of 2. */
    @ParameterizedTest
    @CsvSource({
        "SMALL, 1, 5, false",
        "SMALL, 0, 9, false",
        "SMALL, 2, 5, true",
        "SMALL, 1, 4, true",
        "UNSTATED, 3, 3, true",
        "UNSTATED, 3, 4, true",
        "UNSTATED, 3, 5, false",
        "UNSTATED, 4, 6, false",
        "UNSTATED, 5, 5, true",
        "UNSTATED, 6, 6, false",
        "UNSTATED, 0, 0, false",
        "UNSTATED, 0, 1, false",
        "ELSEWHERE, 10, 10, true",
        "ELSEWHERE, 10, 11, false",
        "ELSEWHERE, 0, 0, false"
    })
    void isLearnt(Kind kind, long least, long greatest, boolean learnt) {
        var secret = new Secret(Sum.of(0), kind, 3, Set.of());
        assertThat(secret.isLearnt(new Range(least, greatest, true), 5, 2)).isEqualTo(learnt);
    }
}
