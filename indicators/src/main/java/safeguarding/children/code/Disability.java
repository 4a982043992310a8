package safeguarding.children.code;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A disability of a child: the codes of the children in need census, {@code Disability}. A child may have several. */
public enum Disability implements OfficialCode {
    /** Code NONE. Somebody asked, which is not the same as recording nothing. */
    NONE("NONE", "No disability"),
    /** Code MOB. */
    MOB("MOB", "Mobility"),
    /** Code HAND. */
    HAND("HAND", "Hand function"),
    /** Code PC. */
    PC("PC", "Personal care"),
    /** Code INC. */
    INC("INC", "Incontinence"),
    /** Code COMM. */
    COMM("COMM", "Communication"),
    /** Code LD. */
    LD("LD", "Learning"),
    /** Code HEAR. */
    HEAR("HEAR", "Hearing"),
    /** Code VIS. */
    VIS("VIS", "Vision"),
    /** Code BEH. */
    BEH("BEH", "Behaviour"),
    /** Code CON. */
    CON("CON", "Consciousness"),
    /** Code AUT. */
    AUT("AUT", "Autism"),
    /** Code DDA. */
    DDA("DDA", "Other");

    private final String code;
    private final String label;

    Disability(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Years years() {
        return Years.ALL;
    }

    /**
     * Whether a child of whom these are recorded is disabled: yes with any code but {@link #NONE}, no with that alone.
     *
     * @return null if nothing is recorded
     */
    public static @Nullable Boolean any(Collection<Disability> recorded) {
        return recorded.isEmpty() ? null : recorded.stream().anyMatch(disability -> disability != NONE);
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
