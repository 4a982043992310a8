package safeguarding.statutory.ssda903;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safeguarding.children.CareLeaver;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.MissingEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.RecordSink;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PreviousPermanence;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReversalReason;
import safeguarding.children.code.ScoreReason;
import safeguarding.children.code.Sex;
import safeguarding.children.code.WorkerChangeReason;
import safeguarding.csv.Meanings;
import safeguarding.fact.Problem;
import safeguarding.statutory.Frame;
import safeguarding.time.FinancialYear;

/** One reading of the files, table by table and the latest year first. */
final class Pass {

    private static final String REFUSED = "; the row is refused";
    /** Stands for a first day that cannot be right. */
    private static final int ANY = Integer.MIN_VALUE;

    private static final String[] EPISODE = {"rne", "ls", "cin", "place", "place_provider", "rec", "reason_place_change"
    };
    private static final String[] HEALTH = {
        "health_assessment",
        "health_check",
        "immunisations",
        "teeth_check",
        "substance_misuse",
        "intervention_offered",
        "intervention_received",
        "convicted",
        "sdq_score",
        "sdq_reason"
    };

    /** What becomes of a row. */
    private enum Fate {
        ACCEPTED,
        REPEATED,
        REFUSED,
        /** Refused, and nobody knows whose it is. */
        NOBODYS
    }

    /** Reads a row. */
    private interface RowReader {
        Fate read(Cells cells, Looked child);
    }

    /** What is known of one plan of adoption. */
    private static final class Plan {
        private final Looked child;
        private boolean adopted;
        private @Nullable LocalDate matched;
        private @Nullable Boolean byCarer;
        private @Nullable LocalDate ceased;
        private @Nullable ReversalReason reason;

        Plan(Looked child) {
            this.child = child;
        }
    }

    private final NavigableMap<FinancialYear, Map<Table, Path>> files;
    private final Frame frame;
    private final RecordSink sink;
    private final Map<String, Looked> children = new LinkedHashMap<>();
    private final Meanings<LocalDate> days = Cells.days();
    private final Map<Looked, Map<LocalDate, Plan>> plans = new LinkedHashMap<>();
    private final List<ReadFile> read = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final boolean headers;
    private @Nullable Looked lastChild;

    /** A table of a year. */
    private record Part(FinancialYear year, Table table) {}

    /** The tables of which not every row has a child: that a child or an episode is not in them says nothing. */
    private final Set<Part> partly = new HashSet<>();

    /** A child in a year. */
    private record InYear(FinancialYear year, Looked child) {}

    /** The first days of the episodes whose row was refused, or {@link #ANY}: they are in the file all the same. */
    private final Map<InYear, Set<Integer>> refused = new HashMap<>();

    /** @param files the files by year, the latest year first */
    Pass(NavigableMap<FinancialYear, Map<Table, Path>> files, Frame frame, RecordSink sink) {
        this.files = files;
        this.frame = frame;
        this.sink = sink;
        this.headers = has(Table.HEADER);
    }

    private boolean has(Table table) {
        return files.values().stream().anyMatch(tables -> tables.containsKey(table));
    }

    private boolean has(FinancialYear year, Table table) {
        return files.getOrDefault(year, Map.of()).containsKey(table);
    }

    Outcome read() {
        for (Table table : Table.values()) {
            files.forEach((year, tables) -> {
                Path file = tables.get(table);
                if (file != null) {
                    read(table, year, file);
                }
            });
            if (table == Table.HEADER) {
                persons();
            }
        }
        plans();
        return new Outcome(read, problems);
    }

    private void read(Table table, FinancialYear year, Path file) {
        RowReader reader = reader(table, year);
        frame.read(file, (watch, in) -> {
            var cells = new Cells(watch, year, days);
            var seen = new BitSet();
            var fates = new long[Fate.values().length];
            Consumer<Row> take = row -> {
                cells.at(row);
                String id = cells.child();
                Fate fate = id == null ? Fate.NOBODYS : reader.read(cells, child(id));
                fates[fate.ordinal()]++;
            };
            boolean xml = Ssda903.isXml(file);
            long outOfShape = 0;
            boolean whole;
            if (xml) {
                XmlReturn.Walk walk = XmlReturn.read(watch, in, table, take);
                outOfShape = walk.refused();
                whole = walk.whole() && outOfShape == 0;
            } else {
                whole = watch.read(table.sheet(), in, row -> {
                    seen.set((int) row.number());
                    take.accept(new Row.Line(row));
                });
            }
            if (!whole || fates[Fate.NOBODYS.ordinal()] > 0) {
                partly.add(new Part(year, table));
            }
            List<Problem> told = watch.problems();
            var what = new ReadFile(
                    xml ? table.within(watch.file()) : watch.file(),
                    year,
                    fates[Fate.ACCEPTED.ordinal()],
                    fates[Fate.REPEATED.ordinal()],
                    fates[Fate.REFUSED.ordinal()]
                            + fates[Fate.NOBODYS.ordinal()]
                            + (xml ? outOfShape : outOfShape(told, seen)));
            if (!xml || what.rows() > 0) {
                read.add(what);
            }
            problems.addAll(files.size() > 1 && !watch.file().matches("\\d{4}.*") ? placed(told, year) : told);
            return watch;
        });
    }

    /** The child of that id. Rows of a child often stand together. */
    private Looked child(String id) {
        Looked child = lastChild;
        if (child == null || !child.id().equals(id)) {
            child = children.computeIfAbsent(id, Looked::new);
            lastChild = child;
        }
        return child;
    }

    /** The rows that did not come through the sheet. */
    private static long outOfShape(List<Problem> told, BitSet seen) {
        Set<Long> rows = new HashSet<>();
        for (Problem problem : told) {
            if (problem.row() > 1 && !seen.get((int) problem.row())) {
                rows.add(problem.row());
            }
        }
        return rows.size();
    }

    /** Problems that say which year's file they are about, where its name does not. */
    private static List<Problem> placed(List<Problem> told, FinancialYear year) {
        return told.stream()
                .map(p -> new Problem(year.label() + "/" + p.where(), p.row(), p.column(), p.reason()))
                .toList();
    }

    private RowReader reader(Table table, FinancialYear year) {
        return switch (table) {
            case HEADER -> this::header;
            case UASC -> this::unaccompanied;
            case EPISODES -> {
                boolean follows = has(year.next(), Table.EPISODES);
                boolean toldWhoIs = has(year, Table.UASC);
                boolean all = !partly.contains(new Part(year, Table.UASC));
                yield (cells, child) -> episode(cells, child, year, follows, toldWhoIs, all);
            }
            case REVIEWS -> this::review;
            case MISSING -> this::missing;
            case HEALTH -> (cells, child) -> health(cells, child, year);
            case LEAVERS -> (cells, child) -> leaver(cells, child, year);
            case DECISIONS -> this::decision;
            case ADOPTIONS -> this::adoption;
            case PREVIOUS -> this::previous;
            case WORKERS -> this::worker;
        };
    }

    private Fate header(Cells cells, Looked child) {
        LocalDate born = cells.day("dob");
        Sex sex = cells.code("sex", Sex.class);
        Ethnicity ethnicity = cells.code("ethnic", Ethnicity.class);
        if (!child.inHeader()) {
            child.born = born;
            child.sex = sex;
            child.ethnicity = ethnicity;
            child.inHeader(cells.collection());
            return Fate.ACCEPTED;
        }
        boolean sameYear = child.headerYear() == cells.collection();
        boolean sameBorn = agrees(cells, "dob", born, child.born, sameYear);
        boolean sameSex = agrees(cells, "sex", sex, child.sex, sameYear);
        boolean sameEthnicity =
                asked(ethnicity, sameYear) || agrees(cells, "ethnic", ethnicity, child.ethnicity, sameYear);
        if (sameYear && !(sameBorn && sameSex && sameEthnicity)) {
            return Fate.REFUSED;
        }
        child.born = child.born == null ? born : child.born;
        child.sex = child.sex == null ? sex : child.sex;
        child.ethnicity = child.ethnicity == null ? ethnicity : child.ethnicity;
        return Fate.REPEATED;
    }

    /** Whether an earlier year had asked, without an answer, and so does not say otherwise than one that has it. */
    private static boolean asked(@Nullable Ethnicity earlier, boolean sameYear) {
        return !sameYear && (earlier == Ethnicity.REFU || earlier == Ethnicity.NOBT);
    }

    private static boolean agrees(
            Cells cells, String column, @Nullable Object now, @Nullable Object stands, boolean sameYear) {
        if (now == null || stands == null || now.equals(stands)) {
            return true;
        }
        cells.tell(
                column,
                sameYear
                        ? "says otherwise than an earlier row of the same child, which stands" + REFUSED
                        : "says otherwise than the return of a later year, which stands");
        return false;
    }

    private void persons() {
        long number = 0;
        for (Looked child : children.values()) {
            sink.accept(Person.PERSONS, new Person(child.child(), null, null), ++number);
        }
    }

    private Fate unaccompanied(Cells cells, Looked child) {
        known(cells, child);
        LocalDate until = cells.day("duc");
        if (cells.wrong()) {
            cells.tell("", "when the child ceased to be unaccompanied is not known" + REFUSED);
            child.unaccompaniedUnread = true;
            return Fate.REFUSED;
        }
        int end = until == null ? Editions.OPEN : epoch(until);
        Fate fate = fate(cells, child, Table.UASC, 0, end, 0, 0, true, "duc");
        if (fate == Fate.ACCEPTED) {
            child.unaccompaniedUntil = end;
        }
        return fate;
    }

    /**
     * Reads an episode.
     *
     * @param follows whether the next year's episodes were read
     * @param toldWhoIs whether a file of the year says who is unaccompanied
     * @param all whether every row of that file has a child, so that who is not in it is not unaccompanied
     */
    private Fate episode(
            Cells cells, Looked child, FinancialYear year, boolean follows, boolean toldWhoIs, boolean all) {
        known(cells, child);
        LocalDate started = cells.day("decom");
        if (started == null) {
            refused(year, child).add(ANY);
            return unstarted(cells, "decom");
        }
        if (cells.afterYear(started)) {
            refused(year, child).add(ANY);
            cells.tell("decom", "must not be after the year of the return" + REFUSED);
            return Fate.REFUSED;
        }
        LocalDate ended = cells.day("dec");
        if (unended(cells, "dec", "decom", started, ended)) {
            refused(year, child).add(epoch(started));
            return Fate.REFUSED;
        }
        EpisodeStartReason startReason = cells.code("rne", EpisodeStartReason.class);
        LegalStatus status = cells.code("ls", LegalStatus.class);
        PrimaryNeed need = cells.code("cin", PrimaryNeed.class);
        PlacementType placement = cells.code("place", PlacementType.class);
        PlacementProvider provider = cells.code("place_provider", PlacementProvider.class);
        EpisodeEndReason endReason = cells.code("rec", EpisodeEndReason.class);
        PlacementChangeReason changeReason = cells.code("reason_place_change", PlacementChangeReason.class);
        if (ended == null && endReason != null) {
            cells.tell("rec", "must be empty while DEC is; it is not recorded");
            endReason = null;
        }
        if (ended == null && changeReason != null) {
            cells.tell("reason_place_change", "must be empty while DEC is; it is not recorded");
            changeReason = null;
        }
        long codes = Editions.pack(
                small(startReason),
                small(status),
                small(need),
                small(placement),
                small(provider),
                small(endReason),
                small(changeReason));
        int start = epoch(started);
        int end = ended == null ? Editions.OPEN : epoch(ended);
        Editions editions = child.of(Table.EPISODES);
        Fate fate = fate(cells, child, Table.EPISODES, start, end, codes, 5, true, "dec", EPISODE);
        if (fate != Fate.ACCEPTED) {
            return fate;
        }
        if (ended == null && follows) {
            ended = left(cells, child, started, year.next());
            if (ended != null) {
                editions.endLast(epoch(ended));
            }
        }
        Boolean unaccompanied = toldWhoIs ? child.unaccompaniedOn(start, all) : null;
        var row = new LookedAfterEpisode(
                child.child(),
                started,
                ended,
                startReason,
                status,
                need,
                placement,
                provider,
                endReason,
                changeReason,
                unaccompanied,
                null);
        sink.accept(LookedAfterEpisode.LOOKED_AFTER, row, cells.number());
        return Fate.ACCEPTED;
    }

    /**
     * The day by which an open episode ended that was not taken from the next year's file: the first of that year. Null if
     * the file may have it all the same, for then nobody can say that the child left care.
     */
    private @Nullable LocalDate left(Cells cells, Looked child, LocalDate started, FinancialYear next) {
        Set<Integer> days = refused.getOrDefault(new InYear(next, child), Set.of());
        if (days.contains(epoch(started)) || days.contains(ANY)) {
            cells.tell(
                    "dec",
                    "is empty and the next year's file has the episode, or may have it, in a row that is refused; it is"
                            + " left open");
            return null;
        }
        if (partly.contains(new Part(next, Table.EPISODES))) {
            cells.tell(
                    "dec",
                    "is empty and the next year's file does not have the episode, but not every row of that file could be"
                            + " read; it is left open");
            return null;
        }
        cells.tell(
                "dec",
                "is empty but the next year's file does not have the episode; it is taken to end on the first day of that"
                        + " year, without a reason");
        return next.period().start();
    }

    private Set<Integer> refused(FinancialYear year, Looked child) {
        return refused.computeIfAbsent(new InYear(year, child), any -> new HashSet<>(2));
    }

    private Fate review(Cells cells, Looked child) {
        known(cells, child);
        LocalDate held = cells.day("review");
        if (held == null) {
            return unstarted(cells, "review");
        }
        Participation part = cells.code("review_code", Participation.class);
        int day = epoch(held);
        long codes = Editions.pack(small(part));
        Fate fate = fate(cells, child, Table.REVIEWS, day, day + 1, codes, 0, true, "review", "review_code");
        if (fate == Fate.ACCEPTED) {
            var row = new LookedAfterReview(child.child(), held, null, part);
            sink.accept(LookedAfterReview.LOOKED_AFTER_REVIEWS, row, cells.number());
        }
        return fate;
    }

    private Fate missing(Cells cells, Looked child) {
        known(cells, child);
        LocalDate started = cells.day("mis_start");
        if (started == null) {
            return unstarted(cells, "mis_start");
        }
        LocalDate ended = cells.day("mis_end");
        if (unended(cells, "mis_end", "mis_start", started, ended)) {
            return Fate.REFUSED;
        }
        MissingKind kind = cells.code("missing", MissingKind.class);
        int end = ended == null ? Editions.OPEN : epoch(ended);
        long codes = Editions.pack(small(kind));
        Fate fate = fate(cells, child, Table.MISSING, epoch(started), end, codes, 1, false, "mis_end", "missing");
        if (fate == Fate.ACCEPTED) {
            var row = new MissingEpisode(child.child(), started, ended, kind, null, true, null, null, null, null, null);
            sink.accept(MissingEpisode.MISSING, row, cells.number());
        }
        return fate;
    }

    private Fate health(Cells cells, Looked child, FinancialYear year) {
        known(cells, child);
        var answers = new Boolean[8];
        var codes = new int[10];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = cells.answer(HEALTH[i]);
            codes[i] = small(answers[i]);
        }
        Integer score = cells.whole("sdq_score", 40);
        ScoreReason reason = cells.code("sdq_reason", ScoreReason.class);
        codes[8] = score == null ? 0 : 1 + score;
        codes[9] = small(reason);
        LocalDate on = year.period().lastDay();
        int day = epoch(on);
        Fate fate = fate(cells, child, Table.HEALTH, day, day + 1, Editions.pack(codes), 0, true, "", HEALTH);
        if (fate == Fate.ACCEPTED) {
            Integer since = child.careSince(day);
            boolean allYear = since != null && since <= epoch(year.period().start());
            boolean known = has(year, Table.EPISODES)
                    && (allYear
                            || !partly.contains(new Part(year, Table.EPISODES))
                                    && !refused.containsKey(new InYear(year, child)));
            var row = new LookedAfterHealth(
                    child.child(),
                    on,
                    known ? Boolean.valueOf(allYear) : null,
                    answers[0],
                    answers[1],
                    answers[2],
                    answers[3],
                    answers[4],
                    answers[5],
                    answers[6],
                    answers[7],
                    score,
                    reason);
            sink.accept(LookedAfterHealth.LOOKED_AFTER_HEALTH, row, cells.number());
        }
        return fate;
    }

    private Fate leaver(Cells cells, Looked child, FinancialYear year) {
        known(cells, child);
        InTouch inTouch = cells.code("in_touch", InTouch.class);
        LeaverActivity activity = cells.code("activ", LeaverActivity.class);
        LeaverAccommodation accommodation = cells.accommodation("accom");
        Boolean suitable = accommodation == null ? null : cells.suitable("accom");
        LocalDate born = child.child().born();
        LocalDate on = born == null ? year.period().lastDay() : birthday(born, year);
        int day = epoch(on);
        long codes = Editions.pack(small(inTouch), small(activity), small(accommodation), small(suitable));
        Fate fate = fate(
                cells, child, Table.LEAVERS, day, day + 1, codes, 0, true, "", "in_touch", "activ", "accom", "accom");
        if (fate == Fate.ACCEPTED) {
            var row = new CareLeaver(child.child(), on, null, inTouch, activity, accommodation, suitable, null, null);
            sink.accept(CareLeaver.CARE_LEAVERS, row, cells.number());
        }
        return fate;
    }

    /** The birthday in a year; of someone born on 29 February, 1 March in other years. */
    static LocalDate birthday(LocalDate born, FinancialYear year) {
        int calendar = born.getMonthValue() >= 4 ? year.startYear() : year.startYear() + 1;
        LocalDate day = born.withYear(calendar);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    private Fate decision(Cells cells, Looked child) {
        known(cells, child);
        LocalDate decided = cells.day("date_placed");
        if (decided == null) {
            return unstarted(cells, "date_placed");
        }
        LocalDate ceased = cells.day("date_placed_ceased");
        if (unended(cells, "date_placed_ceased", "date_placed", decided, ceased)) {
            return Fate.REFUSED;
        }
        ReversalReason reason = cells.code("reason_placed_ceased", ReversalReason.class);
        int end = ceased == null ? Editions.OPEN : epoch(ceased);
        long codes = Editions.pack(small(reason));
        Fate fate = fate(
                cells,
                child,
                Table.DECISIONS,
                epoch(decided),
                end,
                codes,
                0,
                true,
                "date_placed_ceased",
                "reason_placed_ceased");
        if (fate == Fate.ACCEPTED) {
            Plan plan = plan(child, decided);
            plan.ceased = ceased;
            plan.reason = reason;
        }
        return fate;
    }

    private Fate adoption(Cells cells, Looked child) {
        known(cells, child);
        LocalDate decided = cells.day("date_int");
        if (decided == null) {
            return unstarted(cells, "date_int");
        }
        LocalDate matched = cells.day("date_match");
        Boolean byCarer = cells.answer("foster_care");
        int end = matched == null ? Editions.OPEN : epoch(matched);
        long codes = Editions.pack(small(byCarer));
        Fate fate =
                fate(cells, child, Table.ADOPTIONS, epoch(decided), end, codes, 1, true, "date_match", "foster_care");
        if (fate == Fate.ACCEPTED) {
            Plan plan = plan(child, decided);
            plan.adopted = true;
            plan.matched = matched;
            plan.byCarer = byCarer;
        }
        return fate;
    }

    private Plan plan(Looked child, LocalDate decided) {
        return plans.computeIfAbsent(child, any -> new TreeMap<>()).computeIfAbsent(decided, any -> new Plan(child));
    }

    private void plans() {
        long number = 0;
        for (Map<LocalDate, Plan> ofChild : plans.values()) {
            for (Map.Entry<LocalDate, Plan> entry : ofChild.entrySet()) {
                sink.accept(Permanence.PERMANENCE, permanence(entry.getKey(), entry.getValue()), ++number);
            }
        }
    }

    private static Permanence permanence(LocalDate decided, Plan plan) {
        int day = epoch(decided);
        boolean reversed = plan.reason != null && !plan.adopted;
        LocalDate adopted = reversed ? null : date(plan.child.adopted(day));
        LocalDate ended = adopted == null ? plan.ceased : adopted;
        Boolean byOrder = plan.adopted || adopted != null ? Boolean.TRUE : reversed ? Boolean.FALSE : null;
        LocalDate placed = date(plan.child.placedForAdoption(day));
        return new Permanence(
                plan.child.child(),
                decided,
                ended,
                byOrder,
                date(plan.child.careSince(day)),
                null,
                plan.matched,
                null,
                placed == null || ended != null && placed.isAfter(ended) ? null : placed,
                plan.byCarer,
                plan.reason);
    }

    private Fate previous(Cells cells, Looked child) {
        known(cells, child);
        cells.code("prev_perm", PreviousPermanence.class);
        return Fate.ACCEPTED;
    }

    private Fate worker(Cells cells, Looked child) {
        known(cells, child);
        LocalDate started = cells.day("sw_decom");
        if (started == null) {
            return unstarted(cells, "sw_decom");
        }
        LocalDate ended = cells.day("sw_dec");
        if (unended(cells, "sw_dec", "sw_decom", started, ended)) {
            return Fate.REFUSED;
        }
        WorkerChangeReason reason = cells.code("sw_reason", WorkerChangeReason.class);
        int end = ended == null ? Editions.OPEN : epoch(ended);
        long codes = Editions.pack(small(reason));
        Fate fate = fate(cells, child, Table.WORKERS, epoch(started), end, codes, 1, false, "sw_dec", "sw_reason");
        if (fate == Fate.ACCEPTED) {
            var row = new SocialWorkerEpisode(child.child(), started, ended, reason);
            sink.accept(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES, row, cells.number());
        }
        return fate;
    }

    /** Checks a child that is met outside the header, and takes its day of birth from there if it has no other. */
    private void known(Cells cells, Looked child) {
        LocalDate born = cells.day("dob");
        if (!child.inHeader() && child.firstSeen()) {
            if (headers) {
                cells.tell("child", "is not in the header file; the row is taken");
            }
            child.born = born;
        }
        LocalDate stands = child.child().born();
        if (born != null && stands != null && !born.equals(stands)) {
            cells.tell("dob", "is not the day of birth that the header or an earlier row says, which stands");
        }
    }

    private Fate fate(
            Cells cells,
            Looked child,
            Table table,
            int start,
            int end,
            long codes,
            int stable,
            boolean alone,
            String endColumn,
            String... columns) {
        Editions editions = child.of(table);
        int year = cells.collection();
        Editions.Verdict verdict = editions.see(start, end, codes, year, stable, alone);
        switch (verdict) {
            case NEW -> editions.add(start, end, codes, year);
            case REPEAT -> {
                return Fate.REPEATED;
            }
            case AGAINST_FILE, AGAINST_LATER -> {
                int difference = editions.difference(end, codes);
                cells.tell(
                        difference < 0 ? endColumn : columns[difference],
                        (verdict == Editions.Verdict.AGAINST_FILE
                                        ? "says otherwise than an earlier row of the same child and day, which stands"
                                        : "says otherwise than the return of a later year, which stands")
                                + REFUSED);
                return Fate.REFUSED;
            }
        }
        return Fate.ACCEPTED;
    }

    private static Fate unstarted(Cells cells, String column) {
        if (!cells.wrong()) {
            cells.tell(column, "must be recorded" + REFUSED);
        }
        return Fate.REFUSED;
    }

    /** Whether a row must be refused for its end: taken without it, it would look open. */
    private static boolean unended(
            Cells cells, String column, String startColumn, LocalDate started, @Nullable LocalDate ended) {
        boolean wrong = cells.wrong();
        if (ended != null && ended.isBefore(started)) {
            cells.tell(column, "must not be before " + startColumn.toUpperCase(Locale.ROOT) + REFUSED);
            wrong = true;
        }
        return wrong;
    }

    private static int small(@Nullable Enum<?> code) {
        return code == null ? 0 : 1 + code.ordinal();
    }

    private static int small(@Nullable Boolean answer) {
        return answer == null ? 0 : answer ? 2 : 1;
    }

    private static int epoch(LocalDate day) {
        return (int) day.toEpochDay();
    }

    private static @Nullable LocalDate date(@Nullable Integer epochDay) {
        return epochDay == null ? null : LocalDate.ofEpochDay(epochDay);
    }
}
