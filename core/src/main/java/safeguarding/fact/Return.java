package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import safeguarding.time.ReportingPeriod;

/**
 * A figure that a partner already counted: "518 restraints in the second half".
 *
 * @param name what was counted: an indicator's id, or the name of a given measure
 * @param area the area it is about
 * @param period the period it is about; a figure as at a day has the period of that one day
 * @param slice the part of a breakdown it is about
 * @param value what the partner says
 * @param note where it comes from or what to beware of; empty if there is nothing to say
 */
public record Return(String name, Area area, ReportingPeriod period, Slice slice, Supplied value, String note) {

    /** @throws IllegalArgumentException if the name is malformed or the note is longer than 500 characters */
    public Return {
        Column.checkName(name);
        checkArgument(note.length() <= 500, "return '%s': the note must be at most 500 characters", name);
    }

    /** A return about the whole, without a note. */
    public static Return of(String name, Area area, ReportingPeriod period, Supplied value) {
        return new Return(name, area, period, Slice.TOTAL, value, "");
    }

    /** This return, about one part of a breakdown. */
    public Return in(Slice part) {
        return new Return(name, area, period, part, value, note);
    }

    /** This return with a note. */
    public Return noting(String words) {
        return new Return(name, area, period, slice, value, words);
    }

    /** What tells returns apart; two returns must not share it. */
    record Id(String name, Area area, ReportingPeriod period, Slice slice) {}

    Id id() {
        return new Id(name, area, period, slice);
    }

    @Override
    public String toString() {
        return name + ", " + area + ", " + period.label() + ", " + slice;
    }
}
