package safeguarding.testkit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Gap;
import safeguarding.protect.Cell;
import safeguarding.protect.Reason;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/** Assertions on a publication. Made by {@link ScorecardAssertions#assertThat(Publication)}. */
public final class PublicationAssert extends AbstractAssert<PublicationAssert, Publication> {

    PublicationAssert(Publication actual) {
        super(actual, PublicationAssert.class);
    }

    /** The entries of a line. Fails if there are none, naming the nearest. */
    public EntriesAssert line(Indicator indicator) {
        return line(indicator.id());
    }

    /** The entries of a line. Fails if there are none, naming the nearest. */
    public EntriesAssert line(String id) {
        isNotNull();
        List<Entry> found = actual.entries().stream()
                .filter(e -> e.indicator().id().equals(id))
                .toList();
        if (found.isEmpty()) {
            List<String> known = actual.entries().stream()
                    .map(e -> e.indicator().id())
                    .distinct()
                    .toList();
            throw failure("%s", Wording.unknown("line", id, known));
        }
        return new EntriesAssert(found);
    }

    /** The entries of one line: name the period, and where there are several the area and the part. */
    public static final class EntriesAssert extends AbstractAssert<EntriesAssert, List<Entry>> {

        private EntriesAssert(List<Entry> entries) {
            super(entries, EntriesAssert.class);
        }

        /** Only those of an area. */
        public EntriesAssert about(Area area) {
            return new EntriesAssert(
                    actual.stream().filter(e -> e.area().equals(area)).toList());
        }

        /** The total for the period of a label, such as {@code 2019-20 H1}. Fails unless there is just one. */
        public EntryAssert in(String period) {
            return in(ReportingPeriod.parse(period), Slice.TOTAL);
        }

        /** The total for a period. Fails unless there is just one. */
        public EntryAssert in(ReportingPeriod period) {
            return in(period, Slice.TOTAL);
        }

        /** A part of a breakdown for the period of a label. Fails unless there is just one. */
        public EntryAssert in(String period, Slice slice) {
            return in(ReportingPeriod.parse(period), slice);
        }

        /** A part of a breakdown for a period. Fails unless there is just one. */
        public EntryAssert in(ReportingPeriod period, Slice slice) {
            List<Entry> found = actual.stream()
                    .filter(e -> e.period().equals(period) && e.slice().equals(slice))
                    .toList();
            if (found.size() != 1) {
                throw failure(
                        "expected one entry for %s, %s, but there were %s of %s",
                        period.label(), slice, found.size(), actual.size());
            }
            return new EntryAssert(found.get(0));
        }
    }

    /** Assertions on one entry. */
    public static final class EntryAssert extends AbstractAssert<EntryAssert, Entry> {

        private EntryAssert(Entry actual) {
            super(actual, EntryAssert.class);
        }

        /** Fails unless the figure is withheld, and nothing that would tell it is shown: no verdict, no direction. */
        public EntryAssert isWithheld() {
            check(actual.cell() instanceof Cell.Withheld, "to be withheld", kind());
            check(actual.verdict().isEmpty(), "to have no verdict, as it is withheld", "rated");
            return check(actual.direction().isEmpty(), "to have no direction, as it is withheld", "with a direction");
        }

        /** Fails unless the figure is withheld for this reason. */
        public EntryAssert isWithheld(Reason reason) {
            isWithheld();
            boolean same = actual.cell() instanceof Cell.Withheld withheld && withheld.reason() == reason;
            return check(same, "to be withheld because " + reason.words(), kind());
        }

        /** Fails unless there is no figure for this reason. */
        public EntryAssert isNotAvailable(Gap reason) {
            boolean same = actual.cell() instanceof Cell.NotAvailable missing && missing.reason() == reason;
            return check(same, "to be not available: " + reason.words(), kind());
        }

        /** Fails unless the figure is shown and printed like this, without the words of its unit. */
        public EntryAssert reads(String printed) {
            boolean number = actual.cell() instanceof Cell.Shown || actual.cell() instanceof Cell.Rounded;
            return check(number && actual.reads().equals(printed), "to read " + printed, kind());
        }

        /** Fails unless it is red. */
        public EntryAssert isRed() {
            return isRated(Rag.RED);
        }

        /** Fails unless it is amber. */
        public EntryAssert isAmber() {
            return isRated(Rag.AMBER);
        }

        /** Fails unless it is green. */
        public EntryAssert isGreen() {
            return isRated(Rag.GREEN);
        }

        /** Fails if it is red, amber or green. */
        public EntryAssert isNotRated() {
            return isRated(Rag.NOT_RATED);
        }

        private EntryAssert isRated(Rag rag) {
            Rag was = actual.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED);
            return check(was == rag, "to be " + rag.word(), was.word());
        }

        private String kind() {
            boolean number = actual.cell() instanceof Cell.Shown || actual.cell() instanceof Cell.Rounded;
            return number ? actual.reads() : actual.cell().toString();
        }

        private EntryAssert check(boolean holds, String expected, String was) {
            if (!holds) {
                String part = actual.slice().isTotal() ? "" : ", " + actual.slice();
                throw failure(
                        "%s",
                        "expected " + actual.indicator().id() + ", " + actual.area() + ", "
                                + actual.period().label() + part + "\n  " + expected + "\nbut was\n  " + was);
            }
            return this;
        }
    }
}
