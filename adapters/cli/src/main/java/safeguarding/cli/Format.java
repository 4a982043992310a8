package safeguarding.cli;

import java.util.List;

/** A kind of file that is read, in the order in which their records are put together. */
public enum Format {
    /** The children in need census, XML, a file a year. */
    CIN_CENSUS("children in need census"),
    /** The tables of the Standard Safeguarding Dataset, CSV, in one folder. */
    SSD("Standard Safeguarding Dataset"),
    /** Ofsted's Annex A, a workbook. */
    ANNEX_A("Annex A"),
    /** The SSDA903 return, CSV or XML, of a year or several. */
    SSDA903("SSDA903 return"),
    /** Figures that partners counted, CSV. */
    RETURNS("returns"),
    /** Mid-year populations as the Department for Education publishes them, CSV. */
    POPULATIONS("populations");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** What such a file is called. */
    public String words() {
        return words;
    }

    /** What can be read, for a message. */
    static List<String> all() {
        return List.of(
                "a children in need census (XML)",
                "an SSDA903 return (CSV or XML)",
                "an Annex A workbook (XLSX)",
                "tables of the Standard Safeguarding Dataset (CSV)",
                "returns (CSV with the columns indicator, area and period)",
                "populations (CSV with the columns age_group and population_estimate)");
    }

    @Override
    public String toString() {
        return words;
    }
}
