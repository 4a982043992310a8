package safeguarding.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import safeguarding.protect.Protection;

/**
 * What an application says of its scorecard, as properties {@code scorecard.…}.
 *
 * @param location the scorecard as JSON; null if there is none
 * @param protection what may be shown
 */
@ConfigurationProperties("scorecard")
record ScorecardProperties(
        @Nullable Resource location, @DefaultValue ProtectionProperties protection) {

    /**
     * What may be shown.
     *
     * @param preset a policy by name; null if none is named
     * @param threshold the largest count that is withheld; null if none is given
     */
    record ProtectionProperties(
            @Nullable Preset preset, @Nullable Integer threshold) {
        /** @throws IllegalArgumentException if both are given, or the threshold is below 5 */
        ProtectionProperties {
            if (preset != null && threshold != null) {
                throw new IllegalArgumentException(
                        "scorecard.protection: give a preset or a threshold of your own, not both");
            }
            if (threshold != null && threshold < 5) {
                throw new IllegalArgumentException(
                        "scorecard.protection.threshold must be 5 or more, was " + threshold);
            }
        }

        /** The policy; small counts are withheld where nothing is said. */
        Protection policy() {
            if (threshold != null) {
                return Protection.withholding(threshold);
            }
            return preset == null ? Protection.SMALL_COUNTS : preset.policy();
        }
    }

    /** The policies that have a name, called after the constants of {@link Protection}. */
    enum Preset {
        SMALL_COUNTS,
        DFE_CHILDREN_IN_NEED,
        DFE_LOOKED_AFTER,
        NHS_ROUNDING,
        ROUND_5;

        Protection policy() {
            return switch (this) {
                case SMALL_COUNTS -> Protection.SMALL_COUNTS;
                case DFE_CHILDREN_IN_NEED -> Protection.DFE_CHILDREN_IN_NEED;
                case DFE_LOOKED_AFTER -> Protection.DFE_LOOKED_AFTER;
                case NHS_ROUNDING -> Protection.NHS_ROUNDING;
                case ROUND_5 -> Protection.ROUND_5;
            };
        }
    }
}
