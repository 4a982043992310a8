package safeguarding.statutory.ssda903;

import static java.util.Comparator.comparing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import safeguarding.children.CareLeaver;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.MissingEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.OfficialCode;
import safeguarding.fact.Problem;
import safeguarding.time.FinancialYear;

/**
 * Writes records as the CSV files of one year's SSDA903 return, so that {@link Ssda903} reads the same records from them.
 *
 * <pre>{@code
 * List<Problem> problems = Ssda903Writer.of(FinancialYear.of("2018-19")).write(records, folder);
 * }</pre>
 *
 * <p>A row belongs to the year if it lies in it or was open on a day of it. An end after the year is left blank: at the end
 * of the year it is not known. {@code social_worker.csv} is written from the collection of 2024 on, {@code uasc.csv} where
 * it is recorded who is unaccompanied, the others always. What the records do not hold, such as {@code UPN} and postcodes,
 * is left blank. What the return has no place for, such as a disability or an initial health assessment, is not written,
 * nor are periods of care, placements and legal statuses: they follow from the episodes.
 */
public final class Ssda903Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]+");
    private static final int FIRST_WITH_WORKERS = 2024;

    private final FinancialYear year;

    private Ssda903Writer(FinancialYear year) {
        this.year = year;
    }

    /** A writer of a year's return: 2017-18 for the collection of 2018. */
    public static Ssda903Writer of(FinancialYear year) {
        return new Ssda903Writer(year);
    }

    /**
     * Writes the files into a folder that is there. A file that is there already is written over.
     *
     * @return what could not be written: each names the file and, for a row, its number in it
     * @throws UncheckedIOException if a file cannot be written, naming it
     */
    public List<Problem> write(CaseRecords records, Path folder) {
        return new Sheets(records, folder).write();
    }

    /** Names the year. */
    @Override
    public String toString() {
        return "SSDA903 of " + year.label();
    }

    /** The rows of one file. */
    private static final class Lines {
        private final String file;
        private final List<String> lines = new ArrayList<>();

        Lines(String file, String header) {
            this.file = file;
            lines.add(header);
        }

        long next() {
            return lines.size() + 1L;
        }

        void add(String... cells) {
            lines.add(String.join(",", cells));
        }

        void to(Path folder) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
                for (String line : lines) {
                    out.write(line);
                    out.write('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be written", e);
            }
        }
    }

    /** The files of one return. */
    private final class Sheets {
        private final LocalDate first = year.period().start();
        private final LocalDate last = year.period().lastDay();
        private final CaseRecords records;
        private final Path folder;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Child> children = new LinkedHashMap<>();

        /** Children and days of an episode that ends with adoption. */
        private final Set<String> adoptions = new HashSet<>();

        Sheets(CaseRecords records, Path folder) {
            this.records = records;
            this.folder = folder;
            for (LookedAfterEpisode row : records.rows(LookedAfterEpisode.LOOKED_AFTER)) {
                EpisodeEndReason reason = row.endReason();
                if (reason != null && EpisodeEndReason.adoption().contains(reason)) {
                    adoptions.add(row.child().id() + " " + row.ended());
                }
            }
        }

        List<Problem> write() {
            List<Lines> files = new ArrayList<>(List.of(
                    episodes(), reviews(), missing(), health(), leavers(), decisions(), adoptions(), previous()));
            if (year.startYear() + 1 >= FIRST_WITH_WORKERS) {
                files.add(workers());
            }
            if (records.rows(LookedAfterEpisode.LOOKED_AFTER).stream().anyMatch(row -> row.unaccompanied() != null)) {
                files.add(unaccompanied());
            }
            files.add(header());
            files.forEach(lines -> lines.to(folder));
            return problems;
        }

        private Lines header() {
            var lines = new Lines("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
            var known = new LinkedHashMap<>(children);
            records.rows(Person.PERSONS)
                    .forEach(person -> known.replace(person.child().id(), person.child()));
            known.values()
                    .forEach(child -> lines.add(
                            child.id(),
                            code(lines, "SEX", child.sex()),
                            day(child.born()),
                            code(lines, "ETHNIC", child.ethnicity()),
                            "",
                            "",
                            ""));
            return lines;
        }

        private Lines episodes() {
            var lines = new Lines(
                    "episodes.csv",
                    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
            for (LookedAfterEpisode row : records.rows(LookedAfterEpisode.LOOKED_AFTER)) {
                if (inYear(row.started(), row.ended()) && writable(lines, row.child())) {
                    LocalDate ended = untilNow(row.ended());
                    lines.add(
                            row.child().id(),
                            day(row.started()),
                            code(lines, "RNE", row.startReason()),
                            code(lines, "LS", row.legalStatus()),
                            code(lines, "CIN", row.need()),
                            code(lines, "PLACE", row.placement()),
                            code(lines, "PLACE_PROVIDER", row.provider()),
                            day(ended),
                            code(lines, "REC", ended == null ? null : row.endReason()),
                            code(lines, "REASON_PLACE_CHANGE", ended == null ? null : row.changeReason()),
                            "",
                            "",
                            "");
                }
            }
            return lines;
        }

        /** A child ceased to be unaccompanied after the last episode in which it was, and by the first in which it was not. */
        private Lines unaccompanied() {
            var lines = new Lines("uasc.csv", "CHILD,SEX,DOB,DUC");
            var byChild = new LinkedHashMap<String, List<LookedAfterEpisode>>();
            records.rows(LookedAfterEpisode.LOOKED_AFTER).stream()
                    .sorted(comparing(LookedAfterEpisode::started))
                    .forEach(row -> byChild.computeIfAbsent(row.child().id(), any -> new ArrayList<>())
                            .add(row));
            for (List<LookedAfterEpisode> ofChild : byChild.values()) {
                Child child = ofChild.get(0).child();
                if (!children.containsKey(child.id())
                        || ofChild.stream().noneMatch(row -> Boolean.TRUE.equals(row.unaccompanied()))) {
                    continue;
                }
                LocalDate until = null;
                boolean told = false;
                for (LookedAfterEpisode row : ofChild) {
                    boolean is = Boolean.TRUE.equals(row.unaccompanied());
                    until = until == null && !is ? row.started() : until;
                    if (is && until != null && !told) {
                        told = true;
                        problem(lines, "DUC", "cannot say of an earlier episode alone that it is not unaccompanied");
                    }
                }
                lines.add(child.id(), code(lines, "SEX", child.sex()), day(child.born()), day(until));
            }
            return lines;
        }

        private Lines reviews() {
            var lines = new Lines("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE");
            for (LookedAfterReview row : records.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS)) {
                if (inYear(row.held(), row.held()) && writable(lines, row.child())) {
                    lines.add(
                            row.child().id(),
                            day(row.child().born()),
                            day(row.held()),
                            code(lines, "REVIEW_CODE", row.participation()));
                }
            }
            return lines;
        }

        private Lines missing() {
            var lines = new Lines("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END");
            for (MissingEpisode row : records.rows(MissingEpisode.MISSING)) {
                if (!Boolean.FALSE.equals(row.lookedAfter())
                        && inYear(row.started(), row.ended())
                        && writable(lines, row.child())) {
                    lines.add(
                            row.child().id(),
                            day(row.child().born()),
                            code(lines, "MISSING", row.kind()),
                            day(row.started()),
                            day(untilNow(row.ended())));
                }
            }
            return lines;
        }

        private Lines health() {
            var lines = new Lines(
                    "oc2.csv",
                    "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                            + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
            for (LookedAfterHealth row : records.rows(LookedAfterHealth.LOOKED_AFTER_HEALTH)) {
                if (inYear(row.on(), row.on()) && writable(lines, row.child())) {
                    Integer score = row.score();
                    lines.add(
                            row.child().id(),
                            day(row.child().born()),
                            score == null ? "" : score.toString(),
                            code(lines, "SDQ_REASON", row.scoreReason()),
                            answer(row.convicted()),
                            answer(row.developmentChecked()),
                            answer(row.immunised()),
                            answer(row.dentalChecked()),
                            answer(row.healthAssessed()),
                            answer(row.substanceMisuse()),
                            answer(row.interventionReceived()),
                            answer(row.interventionOffered()));
                }
            }
            return lines;
        }

        private Lines leavers() {
            var lines = new Lines("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
            for (CareLeaver row : records.rows(CareLeaver.CARE_LEAVERS)) {
                if (inYear(row.on(), row.on()) && writable(lines, row.child())) {
                    lines.add(
                            row.child().id(),
                            day(row.child().born()),
                            code(lines, "IN_TOUCH", row.inTouch()),
                            code(lines, "ACTIV", row.activity()),
                            accommodation(lines, row.accommodation(), row.suitable()));
                }
            }
            return lines;
        }

        private String accommodation(
                Lines lines, @Nullable LeaverAccommodation accommodation, @Nullable Boolean suitable) {
            if (accommodation == null || accommodation == LeaverAccommodation.NOT_KNOWN) {
                return code(lines, "ACCOM", accommodation);
            }
            if (suitable == null) {
                problem(lines, "ACCOM", "cannot be written without saying whether it is suitable; left blank");
                return "";
            }
            return accommodation.code() + (suitable ? "1" : "2");
        }

        private Lines decisions() {
            var lines = new Lines(
                    "placed_for_adoption.csv", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED");
            for (Permanence row : records.rows(Permanence.PERMANENCE)) {
                if (inYear(row.decided(), row.ended()) && writable(lines, row.child())) {
                    LocalDate ended = untilNow(row.ended());
                    boolean adopted =
                            ended != null && adoptions.contains(row.child().id() + " " + ended);
                    if (!Boolean.TRUE.equals(row.adopted())
                            && (row.matched() != null || row.adoptedByCarer() != null)) {
                        problem(lines, "", "a match without an adoption cannot be written");
                    }
                    lines.add(
                            row.child().id(),
                            day(row.child().born()),
                            day(row.decided()),
                            day(adopted ? null : ended),
                            code(lines, "REASON_PLACED_CEASED", ended == null ? null : row.reversalReason()));
                }
            }
            return lines;
        }

        private Lines adoptions() {
            var lines =
                    new Lines("ad1.csv", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR");
            for (Permanence row : records.rows(Permanence.PERMANENCE)) {
                LocalDate ended = row.ended();
                boolean adopted = Boolean.TRUE.equals(row.adopted())
                        && ended != null
                        && year.period().contains(ended);
                if (adopted && children.containsKey(row.child().id())) {
                    lines.add(
                            row.child().id(),
                            day(row.child().born()),
                            day(row.decided()),
                            day(row.matched()),
                            answer(row.adoptedByCarer()),
                            "",
                            "",
                            "");
                }
            }
            return lines;
        }

        private Lines previous() {
            return new Lines("previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM");
        }

        private Lines workers() {
            var lines = new Lines("social_worker.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON");
            for (SocialWorkerEpisode row : records.rows(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES)) {
                if (inYear(row.started(), row.ended()) && writable(lines, row.child())) {
                    lines.add(
                            row.child().id(),
                            day(row.child().born()),
                            "",
                            day(row.started()),
                            day(untilNow(row.ended())),
                            code(lines, "SW_REASON", row.reason()));
                }
            }
            return lines;
        }

        private boolean inYear(LocalDate started, @Nullable LocalDate ended) {
            return !started.isAfter(last) && (ended == null || !ended.isBefore(first));
        }

        private @Nullable LocalDate untilNow(@Nullable LocalDate ended) {
            return ended == null || ended.isAfter(last) ? null : ended;
        }

        private boolean writable(Lines lines, Child child) {
            if (!ID.matcher(child.id()).matches()) {
                problem(lines, "CHILD", "must be letters and digits; the row is not written");
                return false;
            }
            children.putIfAbsent(child.id(), child);
            return true;
        }

        private <E extends Enum<E> & OfficialCode> String code(Lines lines, String column, @Nullable E code) {
            if (code == null) {
                return "";
            }
            String written = code.codeIn(year.startYear() + 1).orElse("");
            if (written.isEmpty()) {
                problem(lines, column, "is not a code of the return of " + year.label() + "; left blank");
            }
            return written;
        }

        private void problem(Lines lines, String column, String reason) {
            problems.add(new Problem(lines.file, lines.next(), column, reason));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String answer(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "1" : "0";
    }
}
