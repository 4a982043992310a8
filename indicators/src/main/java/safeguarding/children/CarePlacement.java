package safeguarding.children;

/**
 * Where a looked-after child lives: the codes of the SSDA903 return, {@code PLACE}, of the years 2017 to 2025. The
 * labels are shortened.
 */
public enum CarePlacement {
    /** Code A3. */
    A3("Placed for adoption with consent with current foster carer"),
    /** Code A4. */
    A4("Placed for adoption with consent not with current foster carer"),
    /** Code A5. */
    A5("Placed for adoption with placement order with current foster carer"),
    /** Code A6. */
    A6("Placed for adoption with placement order not with current foster carer"),
    /** Code H5; in use until 2024. */
    H5("Semi-independent living accommodation"),
    /** Code K1. */
    K1("Secure children's home"),
    /** Code K2. */
    K2("Children's home"),
    /** Code K3; in use from 2025. */
    K3("Supported accommodation"),
    /** Code P1. */
    P1("Placed with own parents"),
    /** Code P2; in use until 2024. */
    P2("Independent living"),
    /** Code P3. */
    P3("Residential employment"),
    /** Code R1. */
    R1("Residential care home"),
    /** Code R2. */
    R2("NHS or other health establishment"),
    /** Code R3. */
    R3("Family centre or mother and baby unit"),
    /** Code R5. */
    R5("Young offender institution"),
    /** Code S1. */
    S1("Residential school"),
    /** Code T0; temporary placements do not end the one they interrupt. */
    T0("Temporary move of any kind"),
    /** Code T1. */
    T1("Temporary period in hospital"),
    /** Code T2. */
    T2("Temporary absence on holiday"),
    /** Code T3. */
    T3("Temporary accommodation while usual foster carer is on holiday"),
    /** Code T4. */
    T4("Temporary accommodation of seven days or less for any reason"),
    /** Code U1. */
    U1("Foster placement with relative or friend, long term"),
    /** Code U2. */
    U2("Foster placement with relative or friend, also an approved adopter"),
    /** Code U3. */
    U3("Foster placement with relative or friend, not long term"),
    /** Code U4. */
    U4("Foster placement with other foster carer, long term"),
    /** Code U5. */
    U5("Foster placement with other foster carer, also an approved adopter"),
    /** Code U6. */
    U6("Foster placement with other foster carer, not long term"),
    /** Code Z1. */
    Z1("Other placement");

    private final String label;

    CarePlacement(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
