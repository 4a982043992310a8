package safeguarding.consistency;

import static safeguarding.consistency.Contradiction.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import safeguarding.consistency.Contradiction.Known;
import safeguarding.fact.Area;
import safeguarding.stats.Published;
import safeguarding.stats.Reconcile;
import safeguarding.time.ReportingPeriod;

/** Parts against their whole, and shares against 100%. */
final class Parts {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Parts() {}

    /** A whole, and by what it is divided. */
    private record Division(PublishedFigure whole, String by) {}

    /** Percentages of which each individual is in no more than one. */
    private record Group(String name, Area area, ReportingPeriod period) {}

    static void check(Book book, Consumer<Contradiction> found) {
        var divisions = new LinkedHashMap<Division, List<PublishedFigure>>();
        var groups = new LinkedHashMap<Group, List<PublishedFigure>>();
        book.figures().forEach(figure -> {
            book.named(figure.ties().whole()).ifPresent(whole -> {
                if (figure.ties().split().isEmpty()) {
                    one(figure, whole, found);
                } else {
                    divisions
                            .computeIfAbsent(new Division(whole, figure.ties().split()), d -> new ArrayList<>())
                            .add(figure);
                }
            });
            if (!figure.ties().oneOf().isEmpty() && figure.printed().isPercent()) {
                var group = new Group(
                        figure.ties().oneOf(),
                        figure.subject().area(),
                        figure.subject().period());
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(figure);
            }
        });
        divisions.forEach((division, parts) -> divided(division, parts, found));
        groups.forEach((group, shares) -> grouped(group, shares, found));
    }

    /** One part of a whole whose others are not told. */
    private static void one(PublishedFigure part, PublishedFigure whole, Consumer<Contradiction> found) {
        Range most = whole.printed().range();
        Range some = part.printed().range();
        if (part.printed().isPlain() && whole.printed().isPlain() && most.isBelow(some)) {
            found.accept(new Contradiction(
                    ConsistencyRule.PARTS_AND_TOTAL,
                    part.words() + " are more than the " + whole.words() + " that they are some of.",
                    List.of(Known.of("the part", some), Known.of("the whole", most)),
                    List.of(whole, part)));
        }
    }

    private static void divided(Division division, List<PublishedFigure> parts, Consumer<Contradiction> found) {
        PublishedFigure whole = division.whole();
        if (parts.stream().allMatch(part -> part.printed().isPercent())) {
            shares(division, parts, found);
            return;
        }
        boolean plain = whole.printed().isPlain()
                && parts.stream().allMatch(part -> part.printed().isPlain());
        Range sum = Range.sum(parts.stream().map(part -> part.printed().range()));
        Range total = whole.printed().range();
        if (!plain || sum.meets(total)) {
            return;
        }
        Known added = Known.of("the parts together", sum);
        found.accept(new Contradiction(
                ConsistencyRule.PARTS_AND_TOTAL,
                whole.subject() + ": the figures by " + division.by() + " add to " + added.range()
                        + ", the total that is printed is " + whole.printed().print() + ".",
                List.of(added, Known.of("the total", total)),
                wholeAnd(whole, parts)));
    }

    private static void shares(Division division, List<PublishedFigure> parts, Consumer<Contradiction> found) {
        Range sum = Range.sum(parts.stream().map(part -> part.printed().range()));
        if (!sum.contains(ALL)) {
            found.accept(new Contradiction(
                    ConsistencyRule.PARTS_AND_TOTAL,
                    division.whole().subject() + ": the shares by " + division.by() + " add to " + added(parts)
                            + ", which rounding does not bring to 100%.",
                    List.of(Known.of("the shares together, %", sum)),
                    wholeAnd(division.whole(), parts)));
        }
    }

    private static void grouped(Group group, List<PublishedFigure> shares, Consumer<Contradiction> found) {
        Range sum = Range.sum(shares.stream().map(share -> share.printed().range()));
        boolean over = sum.low().compareTo(ALL) > 0;
        boolean short100 = sum.isBelow(Range.exactly(ALL));
        boolean based = shares.stream().anyMatch(share -> share.ties().base().isPresent());
        if (shares.size() < 2 || !over && (!short100 || based)) {
            return;
        }
        String what = group.name() + ", " + group.area() + ", " + group.period() + ": the " + shares.size()
                + " shares add to " + added(shares);
        found.accept(
                over
                        ? new Contradiction(
                                ConsistencyRule.SHARES_OVER_ALL,
                                what + ", more than all, though each individual is in no more than one.",
                                List.of(Known.of("the shares together, %", sum)),
                                shares)
                        : new Contradiction(
                                ConsistencyRule.SHARES_WITHOUT_BASE,
                                what + ", and nothing says what they are shares of or what the other "
                                        + number(ALL.subtract(sumOf(shares))) + "% is.",
                                List.of(Known.of("the shares together, %", sum)),
                                shares));
    }

    private static String added(List<PublishedFigure> shares) {
        return number(sumOf(shares)) + "%";
    }

    /** The sum as printed. */
    private static BigDecimal sumOf(List<PublishedFigure> shares) {
        Published[] all = shares.stream()
                .map(share -> Published.published(share.printed().digits().toPlainString()))
                .toArray(Published[]::new);
        return Reconcile.shares(all).sum();
    }

    private static List<PublishedFigure> wholeAnd(PublishedFigure whole, List<PublishedFigure> parts) {
        var all = new ArrayList<>(parts);
        all.add(0, whole);
        return all;
    }
}
