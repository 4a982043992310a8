package safeguarding.statutory.cin;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.Person;
import safeguarding.children.PlanReview;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.Ethnicity;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

/** Joins the censuses of several years, as {@link CinCensus#read(List)} says. */
final class CensusYears {

    private static final String LATER_STANDS = "says otherwise than the census of a later year, which stands";

    /** The census of one year. */
    static final class Edition {
        private final String name;
        private final CinCensusFile file;
        private final Map<Register<?>, List<Entry<?>>> entries = new LinkedHashMap<>();

        /** Reads a census with the records numbered as in its file. */
        Edition(String name, Function<RecordSink, CinCensusFile> reader) {
            this.name = name;
            this.file = reader.apply(new RecordSink() {
                @Override
                public <R> void accept(Register<R> register, R row, long number) {
                    entries.computeIfAbsent(register, any -> new ArrayList<>())
                            .add(new Entry<>(Edition.this, row, number));
                }
            });
        }

        @SuppressWarnings("unchecked") // entries are only ever added under the register of their kind
        private <R> List<Entry<R>> of(Register<R> register) {
            return (List<Entry<R>>) (List<?>) entries.getOrDefault(register, List.of());
        }

        private int year() {
            return file.header().year();
        }

        private @Nullable LocalDate referenceDate() {
            return file.header().referenceDate();
        }

        private LocalDate firstDay() {
            return file.header().lastDayOfYear().minusYears(1).plusDays(1);
        }

        /** Names the year and the file. */
        @Override
        public String toString() {
            return year() + "/" + name;
        }
    }

    /** A record and where it stood. */
    private record Entry<R>(Edition edition, R row, long number) {

        Entry<R> with(R other) {
            return new Entry<>(edition, other, number);
        }

        /** Hides the child. */
        @Override
        public String toString() {
            return edition + " row " + number;
        }
    }

    /** A cell that must say the same in each year that has the record, once it is recorded. */
    private record Cell<R>(String name, Function<R, @Nullable Object> read) {

        boolean contradicts(R earlier, R later) {
            Object was = read.apply(earlier);
            return was != null && !was.equals(read.apply(later));
        }
    }

    /** How the records of a register are joined. */
    private static final class Kind<R> {
        private final Register<R> register;
        private final Function<R, Child> child;
        private final Function<R, Object> day;
        private final List<Cell<R>> cells;

        Kind(Register<R> register, Function<R, Child> child, Function<R, Object> day, List<Cell<R>> cells) {
            this.register = register;
            this.child = child;
            this.day = day;
            this.cells = cells;
        }

        /** This kind, with a cell that must say the same in each year that has the record. */
        Kind<R> agreeing(String name, Function<R, @Nullable Object> read) {
            var more = new ArrayList<>(cells);
            more.add(new Cell<>(name, read));
            return new Kind<>(register, child, day, List.copyOf(more));
        }

        List<Object> key(R row) {
            return List.of(child.apply(row).id(), day.apply(row));
        }
    }

    /** What lasts, and so may be open at the end of a year. */
    private record Lasting<R>(
            Function<R, LocalDate> started,
            Function<R, @Nullable LocalDate> ended,
            @Nullable Ending<R> ending) {}

    /** Gives a record an end. */
    private interface Ending<R> {
        R at(R row, LocalDate end);
    }

    private final List<Edition> editions;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Child> children = new LinkedHashMap<>();

    /** The records that a later census has with another first day: register, edition, key. */
    private final Set<List<Object>> moved = new HashSet<>();

    private CensusYears(List<Edition> editions) {
        this.editions = editions;
    }

    /**
     * Joins editions, in any order.
     *
     * @throws IllegalArgumentException if they are of several authorities, or two of one year do not tell which is the later
     */
    static CaseRecords join(List<Edition> anyOrder) {
        var sorted = new ArrayList<>(anyOrder);
        sorted.sort(comparing(Edition::year).thenComparing(Edition::referenceDate, nullsFirst(LocalDate::compareTo)));
        var join = new CensusYears(new ArrayList<>());
        for (int i = 0; i < sorted.size(); i++) {
            Edition edition = sorted.get(i);
            sameAuthority(sorted.get(0), edition);
            if (i + 1 < sorted.size() && replaced(edition, sorted.get(i + 1))) {
                join.problems.add(new Problem(
                        edition.toString(),
                        0,
                        "",
                        "is passed over: another census of its year has a later reference date, and replaces it"));
            } else {
                join.editions.add(edition);
            }
        }
        return join.records();
    }

    private static void sameAuthority(Edition first, Edition other) {
        String one = first.file.header().authority();
        String another = other.file.header().authority();
        if (one != null && another != null && !one.equals(another)) {
            throw new IllegalArgumentException(
                    other + ": must be of the same authority as " + first + ", to be joined with it");
        }
    }

    private static boolean replaced(Edition edition, Edition next) {
        if (edition.year() != next.year()) {
            return false;
        }
        if (Objects.equals(edition.referenceDate(), next.referenceDate())) {
            throw new IllegalArgumentException(next + ": must not be of the same year and reference date as " + edition
                    + "; which of them stands is not known");
        }
        return true;
    }

    private CaseRecords records() {
        for (Edition edition : editions) {
            for (Problem problem : edition.file.problems()) {
                problems.add(new Problem(
                        edition.year() + "/" + problem.where(), problem.row(), problem.column(), problem.reason()));
            }
        }
        editions.forEach(this::children);
        List<Entry<Assessment>> assessments = joined(
                kind(Assessment.ASSESSMENTS, Assessment::child, Assessment::started)
                        .agreeing(Assessment.AUTHORISED.name(), Assessment::authorised)
                        .agreeing(Assessment.REFERRED.name(), Assessment::referred)
                        .agreeing("factors", row -> row.authorised() == null ? null : row.factors()),
                new Lasting<>(Assessment::started, Assessment::authorised, null));
        List<Assessment> assessed = latest(assessments);
        List<Enquiry> enquired = enquiries();
        CaseRecords records = CaseRecords.NONE
                .with(
                        Person.PERSONS,
                        rows(joined(
                                        kind(Person.PERSONS, Person::child, row -> "")
                                                .agreeing(Person.DIED.name(), Person::died),
                                        null))
                                .stream()
                                .map(row -> new Person(of(row.child()), row.died(), row.carePlan()))
                                .toList())
                .with(NeedEpisode.NEED_EPISODES, episodes(assessed))
                .with(Referral.REFERRALS, referrals())
                .with(Assessment.ASSESSMENTS, assessed)
                .with(
                        FoundFactor.FACTORS,
                        assessed.stream()
                                .flatMap(assessment -> FoundFactor.of(assessment).stream())
                                .toList())
                .with(NeedPlan.NEED_PLANS, needPlans())
                .with(Enquiry.ENQUIRIES, enquired)
                .with(InitialConference.INITIAL_CONFERENCES, conferences(enquired))
                .with(ProtectionPlan.PLANS, plans())
                .with(PlanReview.PLAN_REVIEWS, reviews());
        for (Register<?> register : List.copyOf(records.registers())) {
            records = records.rows(register).isEmpty() ? records.without(register) : records;
        }
        return records.withProblems(problems);
    }

    private static <R> Kind<R> kind(Register<R> register, Function<R, Child> child, Function<R, Object> day) {
        return new Kind<>(register, child, day, List.of());
    }

    private static <R> List<R> rows(List<Entry<R>> entries) {
        return entries.stream().map(Entry::row).toList();
    }

    /** What an edition says of its children goes over what earlier ones say. */
    private void children(Edition edition) {
        for (Entry<Child> entry : told(edition)) {
            Child now = entry.row();
            Child was = children.get(now.id());
            if (was != null && !was.equals(now)) {
                tellIf(!unborn(was) && contradicts(was.born(), now.born()), entry, "born");
                tellIf(contradicts(was.sex(), now.sex()), entry, "sex");
                tellIf(
                        isKnown(was.ethnicity()) && isKnown(now.ethnicity()) && was.ethnicity() != now.ethnicity(),
                        entry,
                        "ethnicity");
            }
            children.put(now.id(), was == null ? now : over(was, now));
        }
    }

    private static boolean contradicts(@Nullable Object was, @Nullable Object now) {
        return was != null && now != null && !was.equals(now);
    }

    private static boolean isKnown(@Nullable Ethnicity ethnicity) {
        return ethnicity != null && ethnicity != Ethnicity.REFU && ethnicity != Ethnicity.NOBT;
    }

    private void tellIf(boolean wrong, Entry<Child> entry, String cell) {
        if (wrong) {
            tell(entry, "child, " + cell, "says otherwise than the census of an earlier year; the later one stands");
        }
    }

    private static boolean unborn(Child child) {
        return Boolean.TRUE.equals(child.unborn());
    }

    private static Child over(Child was, Child now) {
        boolean born = now.born() != null || unborn(was);
        Ethnicity ethnicity = isKnown(now.ethnicity()) || !isKnown(was.ethnicity()) ? now.ethnicity() : was.ethnicity();
        return new Child(
                now.id(),
                born ? now.born() : was.born(),
                born ? now.unborn() : was.unborn(),
                now.sex() == null ? was.sex() : now.sex(),
                ethnicity == null ? was.ethnicity() : ethnicity,
                now.disabled() == null ? was.disabled() : now.disabled());
    }

    /** Each child of an edition once, from whatever record of it. */
    private static List<Entry<Child>> told(Edition edition) {
        var children = new LinkedHashMap<String, Entry<Child>>();
        told(edition, Person.PERSONS, Person::child, children);
        told(edition, Referral.REFERRALS, Referral::child, children);
        told(edition, Assessment.ASSESSMENTS, Assessment::child, children);
        told(edition, NeedPlan.NEED_PLANS, NeedPlan::child, children);
        told(edition, Enquiry.ENQUIRIES, Enquiry::child, children);
        told(edition, InitialConference.INITIAL_CONFERENCES, InitialConference::child, children);
        told(edition, ProtectionPlan.PLANS, ProtectionPlan::child, children);
        told(edition, PlanReview.PLAN_REVIEWS, PlanReview::child, children);
        return List.copyOf(children.values());
    }

    private static <R> void told(
            Edition edition, Register<R> register, Function<R, Child> child, Map<String, Entry<Child>> children) {
        for (Entry<R> entry : edition.of(register)) {
            Child some = child.apply(entry.row());
            children.putIfAbsent(some.id(), new Entry<>(entry.edition(), some, entry.number()));
        }
    }

    private Child of(Child child) {
        return children.getOrDefault(child.id(), child);
    }

    /** The records of a register, each as the last edition that has it says. */
    private <R> List<Entry<R>> joined(Kind<R> kind, @Nullable Lasting<R> lasting) {
        return joined(kind, lasting, edition -> edition.of(kind.register));
    }

    private <R> List<Entry<R>> joined(
            Kind<R> kind, @Nullable Lasting<R> lasting, Function<Edition, List<Entry<R>>> entriesOf) {
        var standing = new LinkedHashMap<List<Object>, List<Entry<R>>>();
        for (Edition edition : editions) {
            var now = new LinkedHashMap<List<Object>, List<Entry<R>>>();
            entriesOf
                    .apply(edition)
                    .forEach(entry -> now.computeIfAbsent(kind.key(entry.row()), any -> new ArrayList<>(1))
                            .add(entry));
            if (lasting != null) {
                leftOut(kind, lasting, standing, now, edition);
            }
            now.forEach(
                    (key, entries) -> standing.merge(key, entries, (earlier, later) -> replaced(kind, earlier, later)));
        }
        return standing.values().stream().flatMap(List::stream).toList();
    }

    /** The later records of one key, and those of the earlier ones that none of them stands for. */
    private <R> List<Entry<R>> replaced(Kind<R> kind, List<Entry<R>> earlier, List<Entry<R>> later) {
        var left = new ArrayList<>(earlier);
        var unmatched = new ArrayList<Entry<R>>(0);
        for (Entry<R> entry : later) {
            if (!takeOut(left, entry, (was, now) -> same(kind, was, now))) {
                unmatched.add(entry);
            }
        }
        var contradicting = new ArrayList<Entry<R>>(0);
        for (Entry<R> entry : unmatched) {
            if (!takeOut(left, entry, (was, now) -> differing(kind, was, now).isEmpty())) {
                contradicting.add(entry);
            }
        }
        for (Entry<R> entry : contradicting) {
            if (!left.isEmpty()) {
                Entry<R> was = left.remove(0);
                String cells = String.join(", ", differing(kind, was.row(), entry.row()));
                tell(was, kind.register.name() + ", " + cells, LATER_STANDS);
            }
        }
        left.addAll(later);
        return left;
    }

    private static <R> boolean takeOut(List<Entry<R>> left, Entry<R> entry, BiPredicate<R, R> stands) {
        for (int i = 0; i < left.size(); i++) {
            if (stands.test(left.get(i).row(), entry.row())) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    private static <R> boolean same(Kind<R> kind, R was, R now) {
        return kind.cells.stream()
                .allMatch(cell ->
                        Objects.equals(cell.read().apply(was), cell.read().apply(now)));
    }

    private static <R> List<String> differing(Kind<R> kind, R was, R now) {
        return kind.cells.stream()
                .filter(cell -> cell.contradicts(was, now))
                .map(Cell::name)
                .toList();
    }

    /** What was open at the end of the years before, and is not in the next census that is read. */
    private <R> void leftOut(
            Kind<R> kind,
            Lasting<R> lasting,
            Map<List<Object>, List<Entry<R>>> standing,
            Map<List<Object>, List<Entry<R>>> now,
            Edition next) {
        var amended = new LinkedHashMap<String, Integer>();
        now.forEach((key, entries) -> {
            R row = entries.get(0).row();
            if (!standing.containsKey(key) && lasting.started().apply(row).isBefore(next.firstDay())) {
                amended.merge(kind.child.apply(row).id(), 1, Integer::sum);
            }
        });
        for (var standingOne : List.copyOf(standing.entrySet())) {
            if (now.containsKey(standingOne.getKey())) {
                continue;
            }
            var rest = new ArrayList<Entry<R>>(1);
            for (Entry<R> entry : standingOne.getValue()) {
                leftOut(kind, lasting, entry, amended, next).ifPresent(rest::add);
            }
            if (rest.isEmpty()) {
                standing.remove(standingOne.getKey());
            } else {
                standing.put(standingOne.getKey(), rest);
            }
        }
    }

    private <R> Optional<Entry<R>> leftOut(
            Kind<R> kind, Lasting<R> lasting, Entry<R> entry, Map<String, Integer> amended, Edition next) {
        if (lasting.ended().apply(entry.row()) != null) {
            return Optional.of(entry);
        }
        String child = kind.child.apply(entry.row()).id();
        if (amended.getOrDefault(child, 0) > 0) {
            amended.merge(child, -1, Integer::sum);
            moved.add(List.of(kind.register.name(), entry.edition(), kind.key(entry.row())));
            tell(entry, kind.register.name(), "has another first day in the next census that is read, which is taken");
            return Optional.empty();
        }
        Ending<R> ending = lasting.ending();
        if (ending == null || !next.file.whole()) {
            return Optional.of(entry);
        }
        LocalDate started = lasting.started().apply(entry.row());
        // A census whose reference date is after 31 March holds what started in the next year.
        boolean startedLater = started.isAfter(next.firstDay());
        tell(
                entry,
                kind.register.name(),
                "is open but the next census that is read gives no such record; it is taken to end on the "
                        + (startedLater ? "day it started" : "first day of that year") + ", without a reason");
        return Optional.of(entry.with(ending.at(entry.row(), startedLater ? started : next.firstDay())));
    }

    private void tell(Entry<?> entry, String column, String reason) {
        problems.add(new Problem(entry.edition().toString(), entry.number(), column, reason));
    }

    /** The referral of an episode whose first day moved goes with it. */
    private List<Referral> referrals() {
        Kind<Referral> kind = kind(Referral.REFERRALS, Referral::child, Referral::received)
                .agreeing(Referral.SOURCE.name(), Referral::source)
                .agreeing(Referral.NO_FURTHER_ACTION.name(), Referral::noFurtherAction)
                .agreeing(Referral.CLOSURE_REASON.name(), Referral::closureReason);
        return joined(kind, null).stream()
                .filter(entry -> !moved.contains(
                        List.of(NeedEpisode.NEED_EPISODES.name(), entry.edition(), kind.key(entry.row()))))
                .map(Entry::row)
                .map(row -> new Referral(
                        of(row.child()),
                        row.received(),
                        row.source(),
                        row.noFurtherAction(),
                        row.decided(),
                        row.closureReason(),
                        row.earlierInYear()))
                .toList();
    }

    /** Each episode's first assessment is the first of all years. */
    private List<NeedEpisode> episodes(List<Assessment> assessments) {
        var first = new LinkedHashMap<List<Object>, LocalDate>();
        for (Assessment assessment : assessments) {
            LocalDate referred = assessment.referred();
            if (referred != null) {
                first.merge(
                        List.of(assessment.child().id(), referred),
                        assessment.started(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return rows(joined(
                        kind(NeedEpisode.NEED_EPISODES, NeedEpisode::child, NeedEpisode::started)
                                .agreeing(NeedEpisode.ENDED.name(), NeedEpisode::ended)
                                .agreeing(NeedEpisode.PRIMARY_NEED.name(), NeedEpisode::primaryNeed)
                                .agreeing(NeedEpisode.SOURCE.name(), NeedEpisode::source)
                                .agreeing(NeedEpisode.CLOSURE_REASON.name(), NeedEpisode::closureReason)
                                .agreeing(NeedEpisode.NO_FURTHER_ACTION.name(), NeedEpisode::noFurtherAction),
                        new Lasting<>(
                                NeedEpisode::started,
                                NeedEpisode::ended,
                                (row, end) -> episode(row, row.child(), end, row.firstAssessed()))))
                .stream()
                .map(row -> episode(
                        row,
                        of(row.child()),
                        row.ended(),
                        first.getOrDefault(List.<Object>of(row.child().id(), row.started()), row.firstAssessed())))
                .toList();
    }

    private static NeedEpisode episode(
            NeedEpisode row, Child child, @Nullable LocalDate ended, @Nullable LocalDate firstAssessed) {
        return new NeedEpisode(
                child,
                row.started(),
                ended,
                row.primaryNeed(),
                row.source(),
                row.closureReason(),
                row.noFurtherAction(),
                firstAssessed);
    }

    /** Of the assessments of one episode that several censuses hold, the one authorised last is the latest. */
    private List<Assessment> latest(List<Entry<Assessment>> entries) {
        var groups = new LinkedHashMap<List<Object>, List<Entry<Assessment>>>();
        for (Entry<Assessment> entry : entries) {
            LocalDate referred = entry.row().referred();
            if (referred != null) {
                groups.computeIfAbsent(List.of(entry.row().child().id(), referred), any -> new ArrayList<>(1))
                        .add(entry);
            }
        }
        Set<List<Object>> across = new HashSet<>();
        Set<Entry<Assessment>> latest = Collections.newSetFromMap(new IdentityHashMap<>());
        groups.forEach((key, group) -> {
            if (group.stream().map(Entry::edition).distinct().count() > 1) {
                across.add(key);
                group.stream()
                        .filter(entry -> entry.row().authorised() != null)
                        .reduce((one, other) -> isLater(other.row(), one.row()) ? other : one)
                        .ifPresent(latest::add);
            }
        });
        return entries.stream()
                .map(entry -> {
                    Assessment row = entry.row();
                    LocalDate referred = row.referred();
                    boolean anew = referred != null
                            && across.contains(List.of(row.child().id(), referred));
                    return new Assessment(
                            of(row.child()),
                            row.started(),
                            row.authorised(),
                            referred,
                            row.factors(),
                            row.childSeen(),
                            row.needsSupport(),
                            anew ? Boolean.valueOf(latest.contains(entry)) : row.latest());
                })
                .toList();
    }

    /** Whether one was authorised later than another; of two on one day, whether the census calls it the latest. */
    private static boolean isLater(Assessment one, Assessment other) {
        LocalDate day = one.authorised();
        LocalDate otherDay = other.authorised();
        if (day == null || otherDay == null) {
            return day != null;
        }
        return day.isAfter(otherDay) || day.equals(otherDay) && Boolean.TRUE.equals(one.latest());
    }

    private List<NeedPlan> needPlans() {
        return rows(joined(
                        kind(NeedPlan.NEED_PLANS, NeedPlan::child, NeedPlan::started)
                                .agreeing(NeedPlan.ENDED.name(), NeedPlan::ended),
                        new Lasting<>(
                                NeedPlan::started,
                                NeedPlan::ended,
                                (row, end) -> new NeedPlan(row.child(), row.started(), end))))
                .stream()
                .map(row -> new NeedPlan(of(row.child()), row.started(), row.ended()))
                .toList();
    }

    private List<Enquiry> enquiries() {
        return rows(joined(
                        kind(Enquiry.ENQUIRIES, Enquiry::child, Enquiry::started)
                                .agreeing(Enquiry.CONFERENCE.name(), Enquiry::conference)
                                .agreeing(
                                        Enquiry.CONFERENCE_NOT_REQUIRED.name(),
                                        row -> Boolean.TRUE.equals(row.conferenceNotRequired()) ? true : null),
                        null))
                .stream()
                .map(row -> new Enquiry(
                        of(row.child()),
                        row.started(),
                        row.completed(),
                        row.conference(),
                        row.conferenceNotRequired(),
                        row.hoursToSeen(),
                        row.earlierInYear()))
                .toList();
    }

    /** A later year may put a conference on another day: an enquiry has the one that it names, and a move has one. */
    private List<InitialConference> conferences(List<Enquiry> enquiries) {
        var named = new HashSet<List<Object>>();
        for (Enquiry enquiry : enquiries) {
            LocalDate conference = enquiry.conference();
            if (conference != null) {
                named.add(List.of(enquiry.child().id(), enquiry.started(), conference));
            }
        }
        List<Entry<InitialConference>> ofDays = joined(
                kind(
                                InitialConference.INITIAL_CONFERENCES,
                                InitialConference::child,
                                row -> List.of(row.held(), Boolean.TRUE.equals(row.transferIn())))
                        .agreeing(InitialConference.ENQUIRY_STARTED.name(), InitialConference::enquiryStarted)
                        .agreeing(InitialConference.MOVE_NOTIFIED.name(), InitialConference::moveNotified),
                null);
        Set<Entry<InitialConference>> ofMoves = Collections.newSetFromMap(new IdentityHashMap<>());
        ofMoves.addAll(joined(
                kind(
                                InitialConference.INITIAL_CONFERENCES,
                                InitialConference::child,
                                row -> Objects.requireNonNullElse(row.moveNotified(), row.held()))
                        .agreeing(InitialConference.HELD.name(), InitialConference::held),
                null,
                edition -> ofDays.stream()
                        .filter(entry ->
                                entry.edition() == edition && entry.row().moveNotified() != null)
                        .toList()));
        return ofDays.stream()
                .filter(entry -> {
                    InitialConference row = entry.row();
                    LocalDate enquiry = row.enquiryStarted();
                    return enquiry == null
                            ? row.moveNotified() == null || ofMoves.contains(entry)
                            : named.contains(List.<Object>of(row.child().id(), enquiry, row.held()));
                })
                .map(Entry::row)
                .map(row -> new InitialConference(
                        of(row.child()),
                        row.held(),
                        row.enquiryStarted(),
                        row.moveNotified(),
                        row.transferIn(),
                        row.ledToPlan(),
                        row.childTookPart(),
                        row.agenciesInvited(),
                        row.agenciesAttended(),
                        row.reportsExpected(),
                        row.reportsInTime()))
                .toList();
    }

    private List<ProtectionPlan> plans() {
        return rows(joined(
                        kind(ProtectionPlan.PLANS, ProtectionPlan::child, ProtectionPlan::started)
                                .agreeing(ProtectionPlan.ENDED.name(), ProtectionPlan::ended)
                                .agreeing(ProtectionPlan.INITIAL_CATEGORY.name(), ProtectionPlan::initialCategory)
                                .agreeing(ProtectionPlan.PREVIOUS_PLANS.name(), ProtectionPlan::previousPlans),
                        new Lasting<>(
                                ProtectionPlan::started,
                                ProtectionPlan::ended,
                                (row, end) -> plan(row, row.child(), end))))
                .stream()
                .map(row -> plan(row, of(row.child()), row.ended()))
                .toList();
    }

    private static ProtectionPlan plan(ProtectionPlan row, Child child, @Nullable LocalDate ended) {
        return new ProtectionPlan(
                child,
                row.started(),
                ended,
                row.initialCategory(),
                row.latestCategory(),
                row.previousPlans(),
                row.temporary(),
                row.conferenced(),
                row.coreGroupMet(),
                row.allocated());
    }

    private List<PlanReview> reviews() {
        return rows(joined(kind(PlanReview.PLAN_REVIEWS, PlanReview::child, PlanReview::held), null)).stream()
                .map(row -> new PlanReview(
                        of(row.child()), row.held(), row.due(), row.quorate(), row.continued(), row.participation()))
                .toList();
    }
}
