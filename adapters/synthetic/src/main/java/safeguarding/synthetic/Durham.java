package safeguarding.synthetic;

import java.util.List;
import java.util.Map;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.fact.Area;
import safeguarding.synthetic.Calibration.Band;
import safeguarding.synthetic.Calibration.Care;
import safeguarding.synthetic.Calibration.FrontDoor;
import safeguarding.synthetic.Calibration.Home;
import safeguarding.synthetic.Calibration.Need;
import safeguarding.synthetic.Calibration.Protection;
import safeguarding.time.FinancialYear;

/** The figures of County Durham 2019-20. Sources and assumptions: see the components of {@link Calibration}. */
final class Durham {

    static final Calibration CALIBRATION = new Calibration(
            Area.of("E06000047", "County Durham"),
            FinancialYear.of("2019-20"),
            frontDoor(),
            need(),
            protection(),
            care(),
            new Home(36, 520, 235, 518, 94, List.of(50, 2, 0), List.of(33, 2, 2), 58, 79, 60));

    private Durham() {}

    private static FrontDoor frontDoor() {
        return new FrontDoor(
                List.of(406, 464, 477, 470, 458, 615, 642, 546, 486, 484, 513, 388),
                Map.ofEntries(
                        // individuals 385
                        Map.entry(ReferralSource.FAMILY, 221),
                        Map.entry(ReferralSource.ACQUAINTANCE, 52),
                        Map.entry(ReferralSource.SELF, 48),
                        Map.entry(ReferralSource.OTHER_INDIVIDUAL, 64),
                        Map.entry(ReferralSource.SCHOOL, 592),
                        Map.entry(ReferralSource.EDUCATION_SERVICE, 185),
                        // health services 1,018
                        Map.entry(ReferralSource.GENERAL_PRACTITIONER, 98),
                        Map.entry(ReferralSource.HEALTH_VISITOR, 170),
                        Map.entry(ReferralSource.SCHOOL_NURSE, 60),
                        Map.entry(ReferralSource.OTHER_PRIMARY_HEALTH, 120),
                        Map.entry(ReferralSource.EMERGENCY_DEPARTMENT, 230),
                        Map.entry(ReferralSource.OTHER_HEALTH, 340),
                        Map.entry(ReferralSource.HOUSING, 54),
                        // services of local authorities 943
                        Map.entry(ReferralSource.AUTHORITY_SOCIAL_CARE, 483),
                        Map.entry(ReferralSource.AUTHORITY_OTHER, 310),
                        Map.entry(ReferralSource.AUTHORITY_EXTERNAL, 150),
                        Map.entry(ReferralSource.POLICE, 2185),
                        Map.entry(ReferralSource.OTHER_LEGAL, 356),
                        Map.entry(ReferralSource.OTHER, 29),
                        Map.entry(ReferralSource.ANONYMOUS, 202)),
                1661,
                2766,
                6000);
    }

    private static Need need() {
        return new Need(
                List.of(
                        new Band(0, 0, 51),
                        new Band(1, 10, 880),
                        // 11 to 20: 1,006, lower quartile 15
                        new Band(11, 14, 400),
                        new Band(15, 15, 180),
                        new Band(16, 20, 426),
                        // 21 to 30: 1,283, median 28
                        new Band(21, 27, 900),
                        new Band(28, 28, 230),
                        new Band(29, 30, 153),
                        new Band(31, 40, 1184),
                        // 41 to 45: 1,100, upper quartile 41
                        new Band(41, 45, 1100),
                        new Band(46, 50, 138),
                        new Band(51, 60, 152),
                        new Band(61, 75, 139)),
                Map.ofEntries(
                        Map.entry(AssessmentFactor.ALCOHOL_CHILD, 135),
                        Map.entry(AssessmentFactor.ALCOHOL_PARENT, 861),
                        Map.entry(AssessmentFactor.ALCOHOL_OTHER, 140),
                        Map.entry(AssessmentFactor.DRUGS_CHILD, 176),
                        Map.entry(AssessmentFactor.DRUGS_PARENT, 897),
                        Map.entry(AssessmentFactor.DRUGS_OTHER, 154),
                        Map.entry(AssessmentFactor.DOMESTIC_ABUSE_CHILD, 557),
                        Map.entry(AssessmentFactor.DOMESTIC_ABUSE_PARENT, 1648),
                        Map.entry(AssessmentFactor.DOMESTIC_ABUSE_OTHER, 219),
                        Map.entry(AssessmentFactor.MENTAL_HEALTH_CHILD, 701),
                        Map.entry(AssessmentFactor.MENTAL_HEALTH_PARENT, 1848),
                        Map.entry(AssessmentFactor.MENTAL_HEALTH_OTHER, 242),
                        Map.entry(AssessmentFactor.LEARNING_DISABILITY_CHILD, 352),
                        Map.entry(AssessmentFactor.LEARNING_DISABILITY_PARENT, 159),
                        Map.entry(AssessmentFactor.LEARNING_DISABILITY_OTHER, 40),
                        Map.entry(AssessmentFactor.PHYSICAL_DISABILITY_CHILD, 195),
                        Map.entry(AssessmentFactor.PHYSICAL_DISABILITY_PARENT, 210),
                        Map.entry(AssessmentFactor.PHYSICAL_DISABILITY_OTHER, 26),
                        Map.entry(AssessmentFactor.YOUNG_CARER, 164),
                        Map.entry(AssessmentFactor.PRIVATELY_FOSTERED_OTHER, 24),
                        Map.entry(AssessmentFactor.MISSING, 157),
                        Map.entry(AssessmentFactor.SEXUAL_EXPLOITATION, 263),
                        Map.entry(AssessmentFactor.TRAFFICKING, 22),
                        Map.entry(AssessmentFactor.GANGS, 46),
                        Map.entry(AssessmentFactor.UNACCEPTABLE_BEHAVIOUR, 468),
                        Map.entry(AssessmentFactor.SELF_HARM, 325),
                        Map.entry(AssessmentFactor.NEGLECT, 904),
                        Map.entry(AssessmentFactor.EMOTIONAL_ABUSE, 699),
                        Map.entry(AssessmentFactor.PHYSICAL_ABUSE, 470),
                        Map.entry(AssessmentFactor.SEXUAL_ABUSE, 215),
                        Map.entry(AssessmentFactor.FAITH_OR_BELIEF, 11),
                        Map.entry(AssessmentFactor.OTHER, 508)),
                4066,
                3551,
                3096,
                Map.ofEntries(
                        Map.entry(PrimaryNeed.N1, 2791),
                        Map.entry(PrimaryNeed.N2, 201),
                        Map.entry(PrimaryNeed.N3, 35),
                        Map.entry(PrimaryNeed.N4, 117),
                        Map.entry(PrimaryNeed.N5, 188),
                        Map.entry(PrimaryNeed.N6, 63),
                        Map.entry(PrimaryNeed.N8, 44),
                        Map.entry(PrimaryNeed.N9, 26),
                        Map.entry(PrimaryNeed.N0, 86)));
    }

    private static Protection protection() {
        return new Protection(
                1659,
                List.of(
                        new Band(3, 10, 29),
                        // 11 to 15: 590, quartiles 13, 14 and 14
                        new Band(11, 11, 30),
                        new Band(12, 12, 60),
                        new Band(13, 13, 170),
                        new Band(14, 14, 290),
                        new Band(15, 15, 40),
                        new Band(16, 20, 49),
                        new Band(21, 45, 75)),
                673,
                List.of(143, 170, 87, 43),
                List.of(227, 66, 226, 105, 12),
                List.of(190, 45, 38),
                143,
                84,
                categories(526, 95, 27, 18, 7),
                categories(523, 101, 24, 25, 0),
                categories(339, 74, 19, 11, 0),
                categories(331, 84, 17, 11, 0),
                3);
    }

    private static Map<AbuseCategory, Integer> categories(
            int neglect, int emotional, int physical, int sexual, int multiple) {
        return Map.ofEntries(
                Map.entry(AbuseCategory.NEG, neglect),
                Map.entry(AbuseCategory.EMO, emotional),
                Map.entry(AbuseCategory.PHY, physical),
                Map.entry(AbuseCategory.SAB, sexual),
                Map.entry(AbuseCategory.MUL, multiple));
    }

    private static Care care() {
        return new Care(
                914,
                413,
                100,
                Map.ofEntries(
                        Map.entry(EpisodeEndReason.E11, 48),
                        Map.entry(EpisodeEndReason.E12, 7),
                        // special guardianship 75
                        Map.entry(EpisodeEndReason.E45, 50),
                        Map.entry(EpisodeEndReason.E46, 5),
                        Map.entry(EpisodeEndReason.E47, 18),
                        Map.entry(EpisodeEndReason.E48, 2),
                        Map.entry(EpisodeEndReason.E41, 39),
                        Map.entry(EpisodeEndReason.E4A, 39),
                        Map.entry(EpisodeEndReason.E4B, 7),
                        Map.entry(EpisodeEndReason.E13, 22),
                        Map.entry(EpisodeEndReason.E3, 6),
                        Map.entry(EpisodeEndReason.E8, 51),
                        Map.entry(EpisodeEndReason.E17, 14),
                        Map.entry(EpisodeEndReason.E5, 34),
                        Map.entry(EpisodeEndReason.E6, 10)),
                58,
                75,
                Map.ofEntries(
                        // foster care 69%
                        Map.entry(PlacementType.U1, 90),
                        Map.entry(PlacementType.U3, 120),
                        Map.entry(PlacementType.U4, 190),
                        Map.entry(PlacementType.U6, 231),
                        // secure units and children's homes 7%
                        Map.entry(PlacementType.K2, 64),
                        // independent and semi-independent living 3%
                        Map.entry(PlacementType.H5, 27),
                        // other residential settings 1%
                        Map.entry(PlacementType.R1, 9),
                        // parents 8%
                        Map.entry(PlacementType.P1, 73),
                        // other placements 9%, and adoptive ones
                        Map.entry(PlacementType.Z1, 110)),
                76,
                65,
                160,
                144,
                94,
                16);
    }
}
