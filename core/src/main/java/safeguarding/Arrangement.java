package safeguarding;

import safeguarding.Publication.Entry;

/** By what the lines of a publication are put together under headings. */
public enum Arrangement {
    /** By the scorecard's themes. */
    THEME {
        @Override
        public String heading(Entry entry) {
            return entry.theme();
        }
    },
    /** By the areas of the partnership's vision. */
    VISION_AREA {
        @Override
        public String heading(Entry entry) {
            return entry.stewardship().visionArea().map(VisionArea::name).orElse("In no area of the vision");
        }
    },
    /** By the partners that own them. */
    OWNER {
        @Override
        public String heading(Entry entry) {
            return entry.stewardship().owner().orElse(NO_OWNER);
        }
    };

    static final String NO_OWNER = "Owned by nobody named";

    /** The heading a line stands under; words that say so where the line has none. */
    public abstract String heading(Entry entry);

    /** Whether the line itself says which heading it stands under. */
    boolean names(Entry entry) {
        return this == THEME
                || (this == OWNER
                        ? entry.stewardship().owner().isPresent()
                        : entry.stewardship().visionArea().isPresent());
    }
}
