package safeguarding.statutory.ssda903;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.csv.Sheet;

/** A file of the return. The order is the one they are read in: what is known of a child comes first. */
enum Table {
    HEADER("header", "header", "child,sex,dob,ethnic", "upn,mother,mc_dob"),
    UASC("uasc", "uasc", "child,duc", "sex,dob"),
    EPISODES(
            "episodes",
            "episodes",
            "child,decom,rne,ls,cin,place,dec,rec",
            "place_provider,reason_place_change,home_post,pl_post,urn"),
    REVIEWS("reviews", "reviews", "child,review,review_code", "dob"),
    MISSING("missing", "missing", "child,missing,mis_start,mis_end", "dob"),
    HEALTH(
            "oc2",
            "oc2",
            "child,sdq_score,sdq_reason,convicted,health_check,immunisations,teeth_check,health_assessment,"
                    + "substance_misuse,intervention_received,intervention_offered",
            "dob"),
    LEAVERS("oc3", "oc3", "child,dob,in_touch,activ,accom", ""),
    DECISIONS(
            "placed_for_adoption",
            "placed_for_adoption,placed_adoption,should_be_placed_for_adoption",
            "child,date_placed,date_placed_ceased,reason_placed_ceased",
            "dob"),
    ADOPTIONS("ad1", "ad1,adoption", "child,date_int,date_match,foster_care", "dob,nb_adoptr,sex_adoptr,ls_adoptr"),
    PREVIOUS("previous_permanence", "previous_permanence,prev_perm", "child,prev_perm,date_perm", "dob,la_perm"),
    WORKERS("social_worker", "social_worker", "child,sw_decom,sw_dec,sw_reason", "dob,sw_id");

    private final String file;
    private final String names;
    private final String required;
    private final String optional;

    Table(String file, String names, String required, String optional) {
        this.file = file;
        this.names = names;
        this.required = required;
        this.optional = optional;
    }

    /** The table that a file holds by its name, with or without a year before it: {@code 2017-episodes.csv}. */
    static Optional<Table> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv")) {
            return Optional.empty();
        }
        String bare = name.substring(0, name.length() - 4)
                .replaceFirst("^\\d{4}[-_ ]", "")
                .replace(' ', '_')
                .replace('-', '_');
        return Arrays.stream(values())
                .filter(t -> listed(t.names).contains(bare))
                .findFirst();
    }

    /** The name its file usually has. */
    String file() {
        return file + ".csv";
    }

    /** What it is called within an XML file, which holds every table. */
    String within(String xml) {
        return xml + "/" + file;
    }

    /** The columns it may have. */
    List<String> columns() {
        return Stream.concat(listed(required).stream(), listed(optional).stream())
                .toList();
    }

    private static List<String> listed(String commas) {
        return commas.isEmpty() ? List.of() : List.of(commas.split(","));
    }

    /** Its columns. Other columns are passed over. */
    Sheet sheet() {
        return Sheet.of("the file " + file() + " of the SSDA903 return", listed(required), listed(optional))
                .passingOverOthers();
    }
}
