package safeguarding.children.code;

import java.util.EnumSet;
import java.util.Set;

/** Where a looked-after child lives: the codes of the SSDA903 return, {@code PLACE}. The labels are shortened. */
public enum PlacementType implements OfficialCode {
    /** Code A3. */
    A3("A3", "Placed for adoption with consent with current foster carer"),
    /** Code A4. */
    A4("A4", "Placed for adoption with consent not with current foster carer"),
    /** Code A5. */
    A5("A5", "Placed for adoption with placement order with current foster carer"),
    /** Code A6. */
    A6("A6", "Placed for adoption with placement order not with current foster carer"),
    /** Code H5; until 2024. */
    H5("H5", "Semi-independent living accommodation"),
    /** Code K1. */
    K1("K1", "Secure children's home"),
    /** Code K2. */
    K2("K2", "Children's home"),
    /** Code K3; from 2025 on. */
    K3("K3", "Supported accommodation"),
    /** Code P1. */
    P1("P1", "Placed with own parents"),
    /** Code P2; until 2024. */
    P2("P2", "Independent living"),
    /** Code P3. */
    P3("P3", "Residential employment"),
    /** Code R1. */
    R1("R1", "Residential care home"),
    /** Code R2. */
    R2("R2", "NHS or other health establishment"),
    /** Code R3. */
    R3("R3", "Family centre or mother and baby unit"),
    /** Code R5. */
    R5("R5", "Young offender institution"),
    /** Code S1. */
    S1("S1", "Residential school"),
    /** Code T0. Temporary placements do not end the one they interrupt. */
    T0("T0", "Temporary move of any kind"),
    /** Code T1. */
    T1("T1", "Temporary period in hospital"),
    /** Code T2. */
    T2("T2", "Temporary absence on holiday"),
    /** Code T3. */
    T3("T3", "Temporary accommodation while usual foster carer is on holiday"),
    /** Code T4. */
    T4("T4", "Temporary accommodation of seven days or less for any reason"),
    /** Code U1. */
    U1("U1", "Foster placement with relative or friend, long term"),
    /** Code U2. */
    U2("U2", "Foster placement with relative or friend, also an approved adopter"),
    /** Code U3. */
    U3("U3", "Foster placement with relative or friend, not long term"),
    /** Code U4. */
    U4("U4", "Foster placement with other foster carer, long term"),
    /** Code U5. */
    U5("U5", "Foster placement with other foster carer, also an approved adopter"),
    /** Code U6. */
    U6("U6", "Foster placement with other foster carer, not long term"),
    /** Code Z1. */
    Z1("Z1", "Other placement"),
    /** Code Z11; from 2026 on. The schema names the code and not its meaning. */
    Z11("Z11", "Other placement Z11"),
    /** Code Z12; from 2026 on. The schema names the code and not its meaning. */
    Z12("Z12", "Other placement Z12"),
    /** Code Z13; from 2026 on. The schema names the code and not its meaning. */
    Z13("Z13", "Other placement Z13"),
    /** Code Z14; from 2026 on. The schema names the code and not its meaning. */
    Z14("Z14", "Other placement Z14");

    private final String code;
    private final String label;

    PlacementType(String code, String label) {
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
        return switch (this) {
            case H5, P2 -> Years.until(2024);
            case K3 -> Years.from(2025);
            case Z11, Z12, Z13, Z14 -> Years.from(2026);
            default -> Years.ALL;
        };
    }

    /** Foster placements: U1 to U6. */
    public static Set<PlacementType> fostering() {
        return Set.copyOf(EnumSet.range(U1, U6));
    }

    /** Placements for adoption: A3 to A6. */
    public static Set<PlacementType> adoptive() {
        return Set.copyOf(EnumSet.range(A3, A6));
    }

    /** Temporary placements, which do not end the one they interrupt: T0 to T4. */
    public static Set<PlacementType> temporary() {
        return Set.copyOf(EnumSet.range(T0, T4));
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
