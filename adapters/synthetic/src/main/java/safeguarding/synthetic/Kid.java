package safeguarding.synthetic;

import java.util.ArrayList;
import java.util.List;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;

/** A child of an area's plan: its journeys in order and the day of birth that all of them allow. */
final class Kid {

    /** A time in which the child was missing; the end is the day it was found. */
    record Absence(int started, int ended, boolean fromCare) {}

    /** A birthday of a young person who left care. */
    record Birthday(int day, LeaverActivity activity, LeaverAccommodation accommodation, boolean suitable) {}

    final int number;
    final List<Journey> journeys = new ArrayList<>();
    final List<Absence> absences = new ArrayList<>();
    final List<Birthday> birthdays = new ArrayList<>();
    int born;

    Kid(int number) {
        this.number = number;
    }

    Journey latest() {
        return journeys.get(journeys.size() - 1);
    }
}
