package safeguarding.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import safeguarding.children.Restraint;
import safeguarding.children.SecureStay;
import safeguarding.children.code.PlacementBasis;

/** Stays and restraints in a secure children's home. Its young people have ids of their own. */
final class SecureHomePlan {

    private static final int OFTEN = 3;

    private record Stay(String person, int from, int to, PlacementBasis basis) {}

    private final Calibration.Home counts;
    private final int calibrated;
    private final SplittableRandom random;
    private final Numbered to;
    private final String prefix;
    private int people;

    SecureHomePlan(Calibration calibration, SplittableRandom random, Numbered to, String prefix) {
        this.counts = calibration.home();
        this.calibrated = calibration.year().startYear();
        this.random = random;
        this.to = to;
        this.prefix = prefix;
    }

    void tell(int first, int last) {
        for (int year = first; year <= last; year++) {
            year(year, last);
        }
    }

    /** Most places are taken by two young people a year; three stay all of it, and they are restrained most. */
    private void year(int year, int last) {
        int from = AreaPlan.april(year);
        int end = AreaPlan.april(year + 1);
        boolean open = year == last;
        var stays = new ArrayList<Stay>();
        for (int place = 0; place < counts.places(); place++) {
            PlacementBasis basis = place % 2 == 0 ? PlacementBasis.WELFARE : PlacementBasis.YOUTH_JUSTICE;
            int turn = from + random.nextInt(120, 240);
            stays.add(stay(from, place < OFTEN ? end : turn, basis, place < OFTEN && open));
            if (place >= OFTEN) {
                stays.add(stay(turn, end, basis, open));
            }
        }
        int october = (int) LocalDate.of(year, 10, 1).toEpochDay();
        if (year < calibrated) {
            restrain(stays, from, end, counts.restraintsBefore(), List.of(counts.injuriesBefore(), 0, 0));
        } else {
            restrain(stays, from, october, counts.firstHalf(), counts.firstHalfInjuries());
            restrain(stays, october, end, counts.secondHalf(), counts.secondHalfInjuries());
        }
    }

    private Stay stay(int from, int until, PlacementBasis basis, boolean open) {
        var stay = new Stay(prefix + "H" + ++people, from, until, basis);
        LocalDate ended = open ? null : LocalDate.ofEpochDay(until);
        to.row(SecureStay.SECURE_STAYS, new SecureStay(stay.person, LocalDate.ofEpochDay(from), ended, basis));
        return stay;
    }

    private void restrain(List<Stay> stays, int from, int end, int count, List<Integer> injuries) {
        List<Stay> often = stays.subList(0, OFTEN);
        int top = share(count, counts.topThree());
        int welfare = share(count, counts.welfareRestraints());
        var of = new ArrayList<Stay>();
        for (int i = 0; i < top; i++) {
            of.add(often.get(i % OFTEN));
            welfare -= often.get(i % OFTEN).basis == PlacementBasis.WELFARE ? 1 : 0;
        }
        for (int i = top; i < count; i++) {
            PlacementBasis basis = i - top < welfare ? PlacementBasis.WELFARE : PlacementBasis.YOUTH_JUSTICE;
            of.add(another(stays, basis, from, end));
        }
        int[][] harm = new int[count][3];
        harm(of, injuries, harm);
        for (int i = 0; i < count; i++) {
            Stay stay = of.get(i);
            int day = random.nextInt(Math.max(from, stay.from), Math.min(end, stay.to));
            to.row(
                    Restraint.RESTRAINTS,
                    Restraint.of(
                            stay.person, LocalDate.ofEpochDay(day), stay.basis, harm[i][0], harm[i][1], harm[i][2]));
        }
    }

    /** Somebody else who is there for a part of the time. */
    private Stay another(List<Stay> stays, PlacementBasis basis, int from, int end) {
        List<Stay> some = stays.stream()
                .skip(OFTEN)
                .filter(stay -> stay.basis == basis && stay.from < end - 1 && stay.to > from + 1)
                .toList();
        return some.get(random.nextInt(some.size()));
    }

    /** Deals injuries to restraints: so many of a hundred to young people placed for their welfare. */
    private void harm(List<Stay> of, List<Integer> injuries, int[][] harm) {
        var welfare = new ArrayList<Integer>();
        var other = new ArrayList<Integer>();
        for (int i = 0; i < of.size(); i++) {
            (of.get(i).basis == PlacementBasis.WELFARE ? welfare : other).add(i);
        }
        int all = Shares.total(injuries);
        int toWelfare = share(all, counts.welfareInjuries());
        int given = 0;
        // the worst first, so that each goes to somebody of the larger group
        for (int level = injuries.size() - 1; level >= 0; level--) {
            for (int i = 0; i < injuries.get(level); i++, given++) {
                List<Integer> group = given < toWelfare && !welfare.isEmpty() || other.isEmpty() ? welfare : other;
                harm[group.get(random.nextInt(group.size()))][level]++;
            }
        }
    }

    private static int share(int count, int ofHundred) {
        return (2 * count * ofHundred + 100) / 200;
    }
}
