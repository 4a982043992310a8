package safeguarding.examples.benchmarks.national;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.quantile;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import safeguarding.examples.benchmarks.national.Registers.Assessment;
import safeguarding.examples.benchmarks.national.Registers.Care;
import safeguarding.examples.benchmarks.national.Registers.Category;
import safeguarding.examples.benchmarks.national.Registers.Conference;
import safeguarding.examples.benchmarks.national.Registers.Enquiry;
import safeguarding.examples.benchmarks.national.Registers.Ethnicity;
import safeguarding.examples.benchmarks.national.Registers.Factor;
import safeguarding.examples.benchmarks.national.Registers.Finding;
import safeguarding.examples.benchmarks.national.Registers.Missing;
import safeguarding.examples.benchmarks.national.Registers.Outcome;
import safeguarding.examples.benchmarks.national.Registers.Placement;
import safeguarding.examples.benchmarks.national.Registers.Plan;
import safeguarding.examples.benchmarks.national.Registers.Referral;
import safeguarding.examples.benchmarks.national.Registers.Restraint;
import safeguarding.examples.benchmarks.national.Registers.Risk;
import safeguarding.examples.benchmarks.national.Registers.Sex;
import safeguarding.examples.benchmarks.national.Registers.Source;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Flow;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/** What is worked out: 138 indicators of 131 different measures, in 153 areas and 40 quarters. */
final class Workload {

    static final LocalDate START = LocalDate.of(2010, 4, 1);
    static final LocalDate END = LocalDate.of(2020, 4, 1);

    /** The rows claim to reach further back, so that looking back is never a gap. */
    static final Coverage COVERAGE = Coverage.of(START.minusYears(3), END);

    static final List<Area> AREAS = IntStream.rangeClosed(1, 153)
            .mapToObj(i -> Area.of("E" + Integer.toString(100_000_000 + i).substring(1), "Authority " + i))
            .collect(collectingAndThen(toList(), List::copyOf));

    private Workload() {}

    /** The ten years cut into so many periods of whole months: 40 quarters, 120 months. */
    static List<ReportingPeriod> periods(int number) {
        int months = 120 / number;
        return IntStream.range(0, number)
                .mapToObj(i -> new ReportingPeriod(
                        START.plusMonths((long) i * months), START.plusMonths((long) (i + 1) * months)))
                .toList();
    }

    /** The indicators. */
    static List<Formula> indicators() {
        var all = new ArrayList<Formula>();
        all.addAll(referrals());
        all.addAll(assessments());
        all.addAll(enquiries());
        all.addAll(conferences());
        all.addAll(plans());
        all.addAll(care());
        all.addAll(missing());
        all.addAll(restraints());
        all.addAll(steps());
        return List.copyOf(all);
    }

    /** The different measures of some formulas. */
    static List<Measure> measures(List<Formula> formulas) {
        Set<Measure> all = new LinkedHashSet<>();
        formulas.forEach(f -> all.addAll(f.measures()));
        return List.copyOf(all);
    }

    private static List<Formula> referrals() {
        Flow<Referral> rows = Referral.REGISTER;
        Measure base = count(rows);
        var all =
                new ArrayList<Formula>(List.of(base, people(rows), people(rows).atLeast(2)));
        Arrays.stream(Source.values()).forEach(s -> all.add(share(rows.where(Referral.SOURCE.is(s)), base)));
        for (int from = 0; from < 18; from += 3) {
            all.add(share(rows.where(Referral.AGE.between(from, from + 2)), base));
        }
        all.add(share(rows.where(Referral.NO_ACTION.isTrue()), base));
        all.add(share(rows.where(Referral.REGISTER.repeatWithin(Span.months(12))), base));
        all.add(share(rows.where(Referral.REGISTER.nthWithin(3, Span.days(365))), base));
        all.add(share(rows.where(Referral.WORKING_DAYS.atMost(1)), count(rows.where(Referral.DECIDED.isRecorded()))));
        all.add(share(rows.where(Referral.SEX.is(Sex.F)), base));
        all.add(share(rows.where(Referral.DISABLED.isTrue()), base));
        all.add(share(
                rows.where(Referral.ETHNICITY
                        .in(Ethnicity.WBRI, Ethnicity.WIRI, Ethnicity.WOTH)
                        .not()),
                base));
        all.add(share(
                rows.where(Referral.SOURCE
                        .is(Source.POLICE)
                        .and(Referral.NO_ACTION.isFalse())
                        .and(Referral.AGE.atMost(11))),
                base));
        return all;
    }

    private static List<Formula> assessments() {
        Flow<Assessment> rows = Assessment.REGISTER.ending();
        Measure base = count(rows);
        var all = new ArrayList<Formula>(List.of(base, people(rows), open(Assessment.REGISTER)));
        all.add(count(Assessment.REGISTER.starting()));
        for (int days : new int[] {10, 20, 30, 45, 60}) {
            all.add(share(rows.where(Assessment.WORKING_DAYS.atMost(days)), base));
        }
        Arrays.stream(Factor.values()).forEach(f -> all.add(share(rows.where(Assessment.FACTOR.is(f)), base)));
        Arrays.stream(Outcome.values()).forEach(o -> all.add(share(rows.where(Assessment.OUTCOME.is(o)), base)));
        for (int from = 0; from < 18; from += 6) {
            all.add(share(rows.where(Assessment.AGE.between(from, from + 5)), base));
        }
        all.add(median(Assessment.WORKING_DAYS, rows));
        all.add(quantile(90, Assessment.WORKING_DAYS, rows));
        all.add(median(Assessment.WORKING_DAYS, rows.where(Assessment.DISABLED.isTrue())));
        all.add(share(rows.where(Assessment.DISABLED.isTrue()), base));
        all.add(share(rows.where(Assessment.SEX.is(Sex.F).and(Assessment.AGE.atLeast(13))), base));
        return all;
    }

    private static List<Formula> enquiries() {
        Flow<Enquiry> rows = Enquiry.REGISTER;
        Measure base = count(rows);
        var all = new ArrayList<Formula>(List.of(base, people(rows)));
        Arrays.stream(Category.values()).forEach(c -> all.add(share(rows.where(Enquiry.CATEGORY.is(c)), base)));
        Arrays.stream(Finding.values()).forEach(f -> all.add(share(rows.where(Enquiry.FINDING.is(f)), base)));
        all.add(share(rows.where(Enquiry.CONFERENCE.isRecorded()), base));
        all.add(share(rows.where(Enquiry.WORKING_DAYS.atMost(15)), count(rows.where(Enquiry.CONFERENCE.isRecorded()))));
        all.add(share(rows.where(Enquiry.REGISTER.repeatWithin(Span.months(12))), base));
        all.add(share(rows.where(Enquiry.AGE.atMost(4)), base));
        all.add(share(rows.where(Enquiry.AGE.between(5, 9)), base));
        all.add(share(rows.where(Enquiry.AGE.between(10, 17)), base));
        all.add(median(Enquiry.WORKING_DAYS, rows));
        return all;
    }

    private static List<Formula> conferences() {
        Flow<Conference> rows = Conference.REGISTER;
        Measure base = count(rows);
        var all = new ArrayList<Formula>(List.of(base, people(rows)));
        all.add(share(rows.where(Conference.PLAN.isTrue()), base));
        all.add(share(rows.where(Conference.WORKING_DAYS.atMost(15)), base));
        return all;
    }

    private static List<Formula> plans() {
        Flow<Plan> starts = Plan.REGISTER.starting();
        Flow<Plan> ends = Plan.REGISTER.ending();
        Measure base = count(starts);
        var all = new ArrayList<Formula>(List.of(base, count(ends), open(Plan.REGISTER), days(Plan.REGISTER)));
        Arrays.stream(Category.values()).forEach(c -> {
            all.add(share(starts.where(Plan.CATEGORY.is(c)), base));
            all.add(open(Plan.REGISTER.where(Plan.CATEGORY.is(c))).percentOf(open(Plan.REGISTER)));
        });
        all.add(share(starts.where(Plan.REGISTER.repeatWithin(Span.months(24))), base));
        all.add(share(starts.where(Plan.EARLIER.atLeast(1)), base));
        all.add(share(ends.where(Plan.DAYS.atMost(91)), count(ends)));
        all.add(share(ends.where(Plan.DAYS.atLeast(731)), count(ends)));
        all.add(median(Plan.DAYS, ends));
        all.add(open(Plan.REGISTER.whileAged(Plan.BORN, AgeBand.of(0, 4))).percentOf(open(Plan.REGISTER)));
        all.add(open(Plan.REGISTER.whileAged(Plan.BORN, AgeBand.of(5, 17))).percentOf(open(Plan.REGISTER)));
        return all;
    }

    private static List<Formula> care() {
        Flow<Care> starts = Care.REGISTER.starting();
        Measure base = open(Care.REGISTER);
        var all = new ArrayList<Formula>(
                List.of(base, count(starts), count(Care.REGISTER.ending()), days(Care.REGISTER), people(starts)));
        Arrays.stream(Placement.values())
                .forEach(p ->
                        all.add(open(Care.REGISTER.where(Care.PLACEMENT.is(p))).percentOf(base)));
        all.add(open(Care.REGISTER.where(Care.IN_AREA.isFalse())).percentOf(base));
        all.add(total(Care.DISTANCE, starts).per(1, count(starts)));
        all.add(people(starts).atLeast(3));
        return all;
    }

    private static List<Formula> missing() {
        Flow<Missing> starts = Missing.REGISTER.starting();
        Measure base = count(starts);
        var all = new ArrayList<Formula>(
                List.of(base, people(starts), people(starts).atLeast(3), topShare(3, starts)));
        Arrays.stream(Risk.values()).forEach(r -> all.add(share(starts.where(Missing.RISK.is(r)), base)));
        all.add(share(starts.where(Missing.INTERVIEWED.isTrue()), base));
        all.add(share(starts.where(Missing.DAYS.atLeast(1)), base));
        all.add(days(Missing.REGISTER));
        all.add(share(starts.where(Missing.AGE.atLeast(16)), base));
        return all;
    }

    private static List<Formula> restraints() {
        Flow<Restraint> rows = Restraint.REGISTER;
        Measure base = count(rows);
        var all = new ArrayList<Formula>(List.of(base, people(rows), topShare(3, rows)));
        all.add(total(Restraint.INJURIES, rows).per(100, base));
        all.add(share(rows.where(Restraint.INJURIES.atLeast(1)), base));
        return all;
    }

    /** From one step of the way of a case to the next: parts that other indicators have as well. */
    private static List<Formula> steps() {
        Measure referrals = count(Referral.REGISTER);
        Measure assessments = count(Assessment.REGISTER.ending());
        Measure enquiries = count(Enquiry.REGISTER);
        Measure conferences = count(Conference.REGISTER);
        Measure plans = count(Plan.REGISTER.starting());
        return List.of(
                assessments.per(100, referrals),
                enquiries.per(100, referrals),
                conferences.per(100, enquiries),
                plans.per(100, conferences),
                plans.minus(count(Plan.REGISTER.ending())),
                referrals.per(1, people(Referral.REGISTER)),
                enquiries.per(1, people(Enquiry.REGISTER)),
                count(Missing.REGISTER.starting()).per(1, people(Missing.REGISTER.starting())));
    }

    private static Formula share(Flow<?> of, Measure base) {
        return count(of).percentOf(base);
    }
}
