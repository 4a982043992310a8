package safeguarding.csv;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * A period as the standard tells it. Periods of one family may stand in one file; others may not.
 *
 * <p>What the standard has no identifier for can stand in the financial year that it ends with, where the name of the
 * indicator says since when: "starts_since_201011" is the guide's example.
 *
 * @param family what is written in a file's name
 * @param number {@code time_period}: a year of four digits, or of six where it spans two
 * @param identifier {@code time_identifier}
 * @param place its place among the identifiers of its family
 * @param since since when, for a column's name: "201819", "20180701"; empty where the identifier says it
 * @param sinceWords the same for its label: "2018-19", "1 July 2018"
 */
record OpenDataPeriod(String family, String number, String identifier, int place, String since, String sinceWords) {

    /** English month names. */
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private OpenDataPeriod(String family, String number, String identifier, int place) {
        this(family, number, identifier, place, "", "");
    }

    /** Empty where the standard has no way to tell of such a period. */
    static Optional<OpenDataPeriod> of(ReportingPeriod period) {
        Optional<Cadence> cadence = period.cadence();
        if (cadence.isPresent()) {
            return Optional.of(of(period, cadence.get()));
        }
        LocalDate start = period.start();
        if (period.days() == 1) {
            String month = MONTHS.get(start.getMonthValue() - 1).toLowerCase(Locale.ROOT);
            String family = "at_" + start.getDayOfMonth() + "_" + month;
            return Optional.of(new OpenDataPeriod(family, year(start), "Reporting year", 0));
        }
        if (period.end().getMonth() == Month.APRIL && period.end().getDayOfMonth() == 1) {
            return Optional.of(toYearEnd(period));
        }
        if (!period.isYear()) {
            return Optional.empty();
        }
        if (start.getDayOfYear() == 1) {
            return Optional.of(new OpenDataPeriod("calendar_year", year(start), "Calendar year", 0));
        }
        if (start.getMonth() == Month.SEPTEMBER && start.getDayOfMonth() == 1) {
            return Optional.of(new OpenDataPeriod("academic_year", twoYears(start), "Academic year", 0));
        }
        if (start.getMonth() == Month.APRIL && start.getDayOfMonth() == 6) {
            return Optional.of(new OpenDataPeriod("tax_year", twoYears(start), "Tax year", 0));
        }
        return Optional.empty();
    }

    /** What the time columns of a row say. */
    OpenDataPeriod withoutSince() {
        return new OpenDataPeriod(family, number, identifier, place);
    }

    private static OpenDataPeriod toYearEnd(ReportingPeriod period) {
        LocalDate start = period.start();
        OpenDataPeriod year = of(period.financialYear().period(), Cadence.YEAR);
        boolean wholeYears = start.getMonth() == Month.APRIL && start.getDayOfMonth() == 1;
        String month = MONTHS.get(start.getMonthValue() - 1);
        return new OpenDataPeriod(
                year.family(),
                year.number(),
                year.identifier(),
                0,
                wholeYears ? twoYears(start) : start.toString().replace("-", ""),
                wholeYears
                        ? FinancialYear.containing(start).label()
                        : start.getDayOfMonth() + " " + month + " " + start.getYear());
    }

    private static OpenDataPeriod of(ReportingPeriod period, Cadence cadence) {
        LocalDate year = FinancialYear.containing(period.start()).period().start();
        int part = Math.floorMod(period.start().getMonthValue() - Month.APRIL.getValue(), 12) / cadence.months();
        return switch (cadence) {
            case YEAR -> new OpenDataPeriod("financial_year", twoYears(year), "Financial year", 0);
            case HALF_YEAR ->
                new OpenDataPeriod(
                        "financial_halves",
                        twoYears(year),
                        part == 0 ? "Part 1 (April to September)" : "Part 2 (October to March)",
                        part);
            case QUARTER ->
                new OpenDataPeriod("financial_quarters", twoYears(year), "Financial year Q" + (part + 1), part);
            case MONTH -> {
                int month = period.start().getMonthValue() - 1;
                yield new OpenDataPeriod("months", year(period.start()), MONTHS.get(month), month);
            }
        };
    }

    private static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }

    /** The year of the day and the last two digits of the next: 201920. */
    private static String twoYears(LocalDate start) {
        return year(start) + String.format(Locale.ROOT, "%02d", (start.getYear() + 1) % 100);
    }
}
