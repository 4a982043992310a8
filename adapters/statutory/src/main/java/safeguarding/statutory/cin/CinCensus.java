package safeguarding.statutory.cin;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import safeguarding.children.CaseRecords;
import safeguarding.children.RecordSink;
import safeguarding.fact.Problem;
import safeguarding.statutory.Frame;
import safeguarding.statutory.LimitException;

/**
 * Reads the children in need census, the XML file of a collection year from 2017 to 2026, or those of several years joined.
 *
 * <pre>{@code
 * CaseRecords census = CinCensus.read(List.of(Path.of("cin-2019.xml"), Path.of("cin-2020.xml")));
 * census.problems().forEach(System.out::println);
 * Facts facts = census.facts(Area.of("E06000047", "County Durham"), Coverage.of(FinancialYear.of("2019-20").period()));
 * }</pre>
 *
 * <p><b>What becomes of it.</b> {@code Child}: a person. {@code CINdetails}: a referral and an episode of need, and if it has
 * a {@code DateOfInitialCPC} of its own, the initial conference about a child who moved here. {@code Assessments}: an
 * assessment and, once it is authorised, what it found. {@code CINPlanDates}: a child in need plan. {@code Section47}: an
 * enquiry, and the initial conference if there was one. {@code ChildProtectionPlans}: a child protection plan and its
 * reviews. UPNs, the dates of internal reviews and the conferences' target dates are not kept. The number of each record is
 * that of its {@code Child} in the file.
 *
 * <p><b>What differs by year.</b> {@code GenderCurrent} and {@code Sex} are the same and are read in any year, as are the
 * codes 1, 2, 0, 9 and M, F, U. Other codes are those of the schema of the file's year. The code {@code x} says that something
 * is not available and is taken as not recorded. {@code PreProceedingsandFGDM} is in no schema up to 2026 and is passed over
 * with a problem, like every element that is not known.
 *
 * <p><b>What is refused.</b> Each refusal is a {@link Problem} with the file, the number of the child, the place, such as
 * {@code Child[12]/CINdetails[1]/Assessments[2]/AssessmentAuthorisationDate}, and the reason; never the value.
 * <ul>
 *   <li>A cell that is not a code, date or number is taken as not recorded, and the record stays. If it is a day on which
 *       a record starts or ends the record is refused: without that day it would be counted as open, or on another day.
 *   <li>A record is refused if its dates are not possible: it ends before it starts; it is after the reference date of the
 *       file and after 31 March of its year; it starts more than 280 days before the birth (rule 8606 of the census) or after
 *       the death (rule 8555); it ends more than twelve months after the death, by which time any case would have been
 *       closed. Both records of one element go together. What lies within it stands, but for a day of referral taken from it.
 *   <li>A child without an id is refused with all its records.
 *   <li>A file that breaks off, or is not XML from some place on, gives the children before that place, and one problem for
 *       the rest.
 * </ul>
 *
 * <p>A file that is no children in need census at all, has a DOCTYPE, has an element in a namespace at its root, or does not
 * tell its collection year ends in an {@link java.io.UncheckedIOException} that says so.
 */
public final class CinCensus {

    private CinCensus() {}

    /**
     * The records of a file.
     *
     * @throws LimitException if it goes beyond the usual limits
     * @throws java.io.UncheckedIOException if it cannot be read or is not a census of a year from 2017 to 2026
     */
    public static CaseRecords read(Path file) {
        return read(Frame.USUAL, file);
    }

    /**
     * The records of a stream, which is not closed. As {@link #read(Path)}.
     *
     * @param name what to call it in problems
     */
    public static CaseRecords read(String name, InputStream in) {
        return read(Frame.USUAL, name, in);
    }

    /** The records of a file, within other limits or telling of the progress. As {@link #read(Path)}. */
    public static CaseRecords read(Frame frame, Path file) {
        var problems = new ArrayList<Problem>();
        return CaseRecords.gather(
                        sink -> problems.addAll(read(frame, file, sink).problems()))
                .withProblems(problems);
    }

    /** The records of a stream, within other limits or telling of the progress. As {@link #read(String, InputStream)}. */
    public static CaseRecords read(Frame frame, String name, InputStream in) {
        var problems = new ArrayList<Problem>();
        return CaseRecords.gather(
                        sink -> problems.addAll(read(frame, name, in, sink).problems()))
                .withProblems(problems);
    }

    /**
     * The records of the censuses of several years of one authority, joined: what crosses a year end is in both years' files.
     * The files may be given in any order; each says its year.
     *
     * <p><b>The later edition stands.</b> Records of two years are the same if they are of the same child, the same register
     * and the same first day: the day it is received, held or started. Of a conference it also counts whether it is about a
     * child who moved here, and a child has one person. A conference that a later file puts on another day is no second one:
     * an enquiry has the one it names as it stands, and a move that was notified on one day has one. If there are several such records of one day, each later one stands
     * for an earlier one that it agrees with, and what is left of the earlier ones stays. What the latest file that says
     * something says of a child, such as the day of birth, holds for all its records.
     *
     * <p><b>What becomes known is no contradiction</b>: an end, a conference, a reason, or factors until the assessment is
     * authorised; nor is another latest category. Anything else that an earlier year says otherwise is told of with a problem
     * of the earlier file, without the values.
     *
     * <p><b>What is open and not in the next census that is read.</b> If the child has such a record there that is new but
     * started before that year, it is the same one with its first day amended: the later one stands, and the referral of an
     * earlier episode goes with it. Otherwise an episode of need or a plan is taken to end on the first day of that next year,
     * or on the day it started if that is later, without a reason: left open it would count as open in all years to come. Both are told of with a problem. If the next
     * file breaks off nothing is taken to end. An assessment that was not authorised stays so. Of what happens on one day,
     * such as an enquiry, an amended day cannot be told from another event: both stand.
     *
     * <p><b>What is worked out from several records</b> is worked out anew: the first assessment of an episode, and which
     * assessment is its latest.
     *
     * <p>Of two files of one year the one with the later reference date replaces the other, which a problem says. Problems
     * have the year before the file's name: {@code 2019/cin.xml}.
     *
     * <pre>{@code
     * CaseRecords threeYears = CinCensus.read(List.of(census2018, census2019, census2020));
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no file, if they are not all of one authority, or if two are of the same
     *     year and reference date
     * @throws LimitException if a file goes beyond the usual limits
     * @throws java.io.UncheckedIOException if a file cannot be read or is not a census of a year from 2017 to 2026
     */
    public static CaseRecords read(List<Path> files) {
        return read(Frame.USUAL, files);
    }

    /** The records of several years, each file within other limits or telling of the progress. As {@link #read(List)}. */
    public static CaseRecords read(Frame frame, List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one census to read");
        }
        return CensusYears.join(files.stream()
                .map(file ->
                        new CensusYears.Edition(String.valueOf(file.getFileName()), sink -> read(frame, file, sink)))
                .toList());
    }

    /**
     * Gives the records of a file to a sink, child by child, and keeps none of them. If it throws, what the sink was given
     * must not be used.
     *
     * @throws LimitException if it goes beyond a limit
     * @throws java.io.UncheckedIOException if it cannot be read or is not a census of a year from 2017 to 2026
     */
    public static CinCensusFile read(Frame frame, Path file, RecordSink sink) {
        return frame.read(file, (watch, in) -> CensusReader.read(watch, in, sink));
    }

    /** Gives the records of a stream to a sink. As {@link #read(Frame, Path, RecordSink)}; does not close the stream. */
    public static CinCensusFile read(Frame frame, String name, InputStream in, RecordSink sink) {
        return frame.read(name, in, (watch, bytes) -> CensusReader.read(watch, bytes, sink));
    }

    /**
     * What the header of a file says; its children are not read.
     *
     * @throws java.io.UncheckedIOException if it cannot be read or is not a census of a year from 2017 to 2026
     */
    public static CinHeader header(Path file) {
        return Frame.USUAL.read(file, (watch, in) -> CensusReader.header(watch, in));
    }
}
