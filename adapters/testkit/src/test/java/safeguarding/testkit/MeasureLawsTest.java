package safeguarding.testkit;

import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.custom;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;
import static safeguarding.time.Span.months;

import java.util.List;
import net.jqwik.api.Group;
import safeguarding.fact.Coverage;
import safeguarding.fact.Register;
import safeguarding.measure.Formula;
import safeguarding.testkit.Restraints.Hold;
import safeguarding.testkit.Restraints.Restraint;
import safeguarding.testkit.Restraints.Stay;
import safeguarding.time.ReportingPeriod;

@SuppressWarnings("ClassCanBeStatic") // a group of jqwik must not be static
class MeasureLawsTest {

    abstract static class OfRestraints extends MeasureLaws<Restraint> {
        @Override
        protected Register<Restraint> register() {
            return Restraint.RESTRAINTS;
        }

        @Override
        protected List<Restraint> rows() {
            return Restraints.SAMPLE;
        }

        @Override
        protected Coverage coverage() {
            return Restraints.COVERAGE;
        }

        @Override
        protected List<ReportingPeriod> periods() {
            return Restraints.YEAR.halves();
        }
    }

    abstract static class OfStays extends MeasureLaws<Stay> {
        @Override
        protected Register<Stay> register() {
            return Stay.STAYS;
        }

        @Override
        protected List<Stay> rows() {
            return Restraints.STAYS;
        }

        @Override
        protected Coverage coverage() {
            return Restraints.COVERAGE;
        }

        @Override
        protected List<ReportingPeriod> periods() {
            return Restraints.YEAR.halves();
        }
    }

    @Group
    class Counting extends OfRestraints {
        @Override
        protected Formula measure() {
            return count(Restraint.RESTRAINTS.where(Restraint.HOLD.is(Hold.PRONE)));
        }
    }

    @Group
    class People extends OfRestraints {
        @Override
        protected Formula measure() {
            return people(Restraint.RESTRAINTS).atLeast(2);
        }
    }

    @Group
    class Rate extends OfRestraints {
        @Override
        protected Formula measure() {
            return total(Restraint.INJURIES, Restraint.RESTRAINTS).per(100, count(Restraint.RESTRAINTS));
        }
    }

    @Group
    class Median extends OfRestraints {
        @Override
        protected Formula measure() {
            return median(Restraint.INJURIES, Restraint.RESTRAINTS);
        }
    }

    @Group
    class Top extends OfRestraints {
        @Override
        protected Formula measure() {
            return topShare(3, Restraint.RESTRAINTS).percentOf(count(Restraint.RESTRAINTS));
        }
    }

    @Group
    class Custom extends OfRestraints {
        @Override
        protected Formula measure() {
            return custom("injuries squared", Restraint.RESTRAINTS, r -> (long) r.injuries() * r.injuries());
        }
    }

    @Group
    class Open extends OfStays {
        @Override
        protected Formula measure() {
            return open(Stay.STAYS);
        }
    }

    @Group
    class Days extends OfStays {
        @Override
        protected Formula measure() {
            return days(Stay.STAYS);
        }
    }

    @Group
    class Repeats extends OfStays {
        @Override
        protected Formula measure() {
            return count(Stay.STAYS.starting().where(Stay.STAYS.repeatWithin(months(12))));
        }
    }
}
