package safeguarding.statutory.annexa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import safeguarding.text.Wording;

/** The lists of the workbook that are read, with the columns that are. The eleventh, of adopters, is about no child. */
enum AnnexList {
    CONTACTS(1, "Date of Contact", "Contact Source"),
    EARLY_HELP(2, "Assessment start date", "Assessment completion date!", "Organisation completing assessment"),
    REFERRALS(3, "Date of Referral", "Referral Source", "Referral NFA?", "Number of Referrals in Last 12 Months"),
    ASSESSMENTS(
            4,
            "Continuous Assessment Start Date",
            "Child Seen During Continuous Assessment",
            "Continuous Assessment Date of Authorisation!",
            "Was the child assessed as requiring LA children's social care support?"),
    ENQUIRIES(
            5,
            "Strategy discussion initiating Section 47 Enquiry Start Date",
            "Was an Initial Child Protection Conference deemed unnecessary?",
            "Date of Initial Child Protection Conference!",
            "Did the Initial Child Protection Conference Result in a Child Protection Plan",
            "Number of Section 47 Enquiries in the last 12 months"),
    NEED(6, "CIN Start Date", "Primary Need Code", "CIN Closure Date!", "Reason for Closure"),
    PLANS(
            7,
            "Child Protection Plan Start Date",
            "Initial Category of Abuse",
            "Latest Category of Abuse",
            "Date of the Last Statutory Visit",
            "Was the Child Seen Alone?",
            "Date of latest review conference",
            "Child Protection Plan End Date!",
            "Number of Previous Child Protection Plans"),
    LOOKED_AFTER(
            8,
            "Date Started to be Looked After",
            "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
            "Child's Category of Need",
            "Child's Legal Status",
            "Date of Latest Statutory Review",
            "Date of Last Social Work Visit",
            "Date Ceased to be Looked After!",
            "Reason Ceased to be Looked After",
            "Placement Type"),
    CARE_LEAVERS(
            9,
            "Eligibility Category!",
            "LA in Touch",
            "Latest Pathway Plan Review Date",
            "Type of Accommodation",
            "Suitability of Accommodation",
            "Activity Status"),
    PERMANENCE(
            10,
            "Date of Decision that Child Should be Placed for Adoption",
            "Date the Child Entered Care",
            "Date of Placement Order",
            "Date of Matching Child and Prospective Adopters",
            "Date Placed for Adoption",
            "Date of Adoption Order!",
            "Date of Decision that Child Should No Longer be Placed for Adoption!",
            "Reason Why Child No Longer Placed for Adoption",
            "Date the child was placed for fostering in FFA or concurrent planning placement");

    static final String ID = "Child Unique ID";
    static final String GENDER = "Gender";
    static final String ETHNICITY = "Ethnicity";
    static final String BORN = "Date of Birth";
    static final String DISABILITY = "Does the Child have a Disability";

    private static final Pattern TAB = Pattern.compile("list0?(\\d{1,2})(?!\\d).*");
    private static final int FIRST_WITH_DISABILITY = 4;

    private final int number;
    private final List<String> columns;
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final List<String> needed = new ArrayList<>();

    /** The first column, and those that end in an exclamation mark, are needed; the mark is no part of the name. */
    AnnexList(int number, String... own) {
        this.number = number;
        var all = new ArrayList<>(List.of(ID, GENDER, ETHNICITY, BORN));
        if (number >= FIRST_WITH_DISABILITY) {
            all.add(DISABILITY);
        }
        needed.add(ID);
        for (int i = 0; i < own.length; i++) {
            String name = own[i].endsWith("!") ? own[i].substring(0, own[i].length() - 1) : own[i];
            if (i == 0 || !name.equals(own[i])) {
                needed.add(name);
            }
            all.add(name);
        }
        columns = List.copyOf(all);
        columns.forEach(column -> byName.put(plain(column), column));
    }

    /** The name of its sheet. */
    String tab() {
        return "List " + number;
    }

    /** Its columns, as the official workbook names them. */
    List<String> columns() {
        return columns;
    }

    /** The list whose sheet has this name; empty if it is none that is read. */
    static Optional<AnnexList> of(String tab) {
        Matcher named = TAB.matcher(plain(tab));
        return named.matches()
                ? Arrays.stream(values())
                        .filter(list -> list.number == Integer.parseInt(named.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Where the columns stand. Tells of those that are not there.
     *
     * @param header the texts of the header by column, from 0
     * @param teller takes the column that is missing, and what is wrong
     * @return empty if one is missing that is needed
     */
    Optional<Map<String, Integer>> places(Map<Integer, String> header, BiConsumer<String, String> teller) {
        var places = new HashMap<String, Integer>();
        var others = new LinkedHashMap<String, Integer>();
        header.forEach((place, name) -> {
            String column = byName.get(plain(name));
            if (column == null || places.putIfAbsent(column, place) != null) {
                others.putIfAbsent(plain(name), place);
            }
        });
        boolean whole = true;
        for (String column : columns) {
            if (!places.containsKey(column)) {
                boolean isNeeded = needed.contains(column);
                whole &= !isNeeded;
                teller.accept(
                        column,
                        "the column is missing" + maybe(nearest(column, others))
                                + (isNeeded ? "; the list is not read without it" : "; it is taken as not recorded"));
            }
        }
        return whole ? Optional.of(places) : Optional.empty();
    }

    private static @Nullable Integer nearest(String column, Map<String, Integer> others) {
        List<String> near = Wording.nearest(plain(column), others.keySet(), 1);
        return near.isEmpty() ? null : others.get(near.get(0));
    }

    private static String maybe(@Nullable Integer place) {
        return place == null ? "" : "; its name is near to that of column " + letters(place) + ", was that renamed?";
    }

    /** A column as Excel calls it: A for 0, AA for 26. */
    static String letters(int place) {
        return (place < 26 ? "" : letters(place / 26 - 1)) + (char) ('A' + place % 26);
    }

    /** Letters and digits only: names differ in spaces, brackets and the shape of apostrophes. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    @Override
    public String toString() {
        return tab();
    }
}
