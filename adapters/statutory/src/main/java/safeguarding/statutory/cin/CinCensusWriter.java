package safeguarding.statutory.cin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import safeguarding.children.CaseRecords;
import safeguarding.fact.Problem;

/**
 * Writes records as a children in need census of a collection year, valid by the schema of that year.
 *
 * <pre>{@code
 * List<Problem> leftOut = CinCensusWriter.of(2020, "840").write(records, path);
 * }</pre>
 *
 * <p>Children stand in the order in which they first come, persons before others; what {@link CinCensus} reads back is equal
 * to what was written, but for what follows.
 *
 * <p><b>Where it stands.</b> Each episode of need becomes a {@code CINdetails}, in the order of their starts; so does a
 * referral on a day on which no episode starts. An assessment stands in the episode that starts on its day of referral, any
 * other record in the episode that holds the day it starts, the latest if several do; failing that in the last one that
 * started before, or else the first. An initial conference stands with the enquiry that started on the day it names, one about
 * a child who moved here in the episode that starts with the notice of the move. A review stands in the plan that holds its
 * day.
 *
 * <p><b>As at 31 March of the year.</b> What is later is not yet known: it is left out, and what ends later is open. Which
 * episodes belong in the year is for the caller: a real census holds those that were open at some time in it.
 *
 * <p><b>What the format cannot hold</b> and is left out: registers that {@link CinCensus} does not read; child in need plans
 * before 2022; all that its records say beyond what the census asks; which disabilities a child has (a disabled child gets the
 * code {@code DDA}, one who is not {@code NONE}); UPNs. The format asks for some things always. Where they are not recorded,
 * it gets the code that says so: ethnicity {@code NOBT}, sex {@code 0} or {@code U} (as one that the year has
 * no code for), source of referral {@code 10}; and {@code 0} for whether a referral led nowhere or a conference was not required.
 *
 * <p>What the format could hold but these records do not allow is left out with a {@link Problem}: a child without an
 * episode or a referral, a conference without its enquiry, a review without its plan, a plan without its categories or the
 * number of plans before, a code that is not of the year.
 */
public final class CinCensusWriter {

    private final CinHeader header;

    private CinCensusWriter(CinHeader header) {
        this.header = header;
    }

    /**
     * A writer of the census of a year.
     *
     * @param year the collection year, which ends on 31 March; 2017 to 2026
     * @param authority the three digits of the local authority, such as 840 for County Durham
     * @throws IllegalArgumentException if the year or the authority is not such
     */
    public static CinCensusWriter of(int year, String authority) {
        CinHeader bare = new CinHeader(year, null, authority);
        return new CinCensusWriter(new CinHeader(year, bare.lastDayOfYear(), authority));
    }

    /**
     * Writes a file, over one that is there; if it cannot be written that one stays as it was.
     *
     * @return what was left out, and why, without what it said; none if everything was written
     * @throws IllegalArgumentException if no child can be written: a census has at least one
     * @throws UncheckedIOException if it cannot be written
     */
    public List<Problem> write(CaseRecords records, Path file) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                List<Problem> leftOut;
                try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                    leftOut = write(records, out);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return leftOut;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + ": cannot be written", e);
        }
    }

    /** Writes to a stream, and does not close it. As {@link #write(CaseRecords, Path)}. */
    public List<Problem> write(CaseRecords records, OutputStream out) {
        var journeys = new Journeys(records, header);
        if (journeys.children().isEmpty()) {
            throw new IllegalArgumentException(
                    "a census must have at least one child with a referral or an episode of need by 31 March of its year");
        }
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            new CensusText(header, text, journeys).write();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the census cannot be written", e);
        }
        return journeys.problems();
    }
}
