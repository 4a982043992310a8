package safeguarding.children;

import java.util.List;
import java.util.stream.Stream;
import safeguarding.indicator.Indicator;

/**
 * The indicators a partnership looks at first: how much comes to the front door, how quickly and how well it is dealt with,
 * who is in need, on a plan and looked after, and how they fare. They are those of the national tables and of the Children's
 * Services Analysis Tool (Data to Insight), for which a census and an SSDA903 return suffice, and for rates a population.
 *
 * <p>A scorecard of all of the catalogue is too large to be read, and for one that is published to be proved safe.
 */
public final class Headlines {

    /** The indicators, theme after theme. */
    public static final List<Indicator> INDICATORS = Stream.of(
                    "ref.count",
                    "ref.rate",
                    "ref.nfa.pct",
                    "ref.rereferral.12m.pct",
                    "asm.rate",
                    "asm.45wd.pct",
                    "asm.median.days",
                    "asm.overdue.open",
                    "cin.open",
                    "cin.rate",
                    "s47.count",
                    "s47.rate",
                    "icpc.rate",
                    "icpc.15wd.pct",
                    "icpc.to.cpp.pct",
                    "cpp.open",
                    "cpp.rate",
                    "cpp.start",
                    "cpp.repeat.ever.pct",
                    "cpp.repeat.24m.pct",
                    "cpp.2y.open.pct",
                    "cpp.2y.ended.pct",
                    "cpp.review.timely.pct",
                    "cpp.visit.timely.pct",
                    "cla.open",
                    "cla.rate",
                    "cla.start",
                    "cla.cease",
                    "cla.3place.pct",
                    "cla.longterm.pct",
                    "cla.20miles.pct",
                    "cla.review.timely.pct",
                    "cla.health.pct",
                    "cla.dental.pct",
                    "cla.sdq.mean",
                    "adopt.a10.days",
                    "adopt.a2.days",
                    "cl.suitable.pct",
                    "cl.eet.pct",
                    "cl.intouch.pct",
                    "miss.episodes",
                    "miss.children",
                    "miss.repeat")
            .map(ChildrenCatalogue.CATALOGUE::get)
            .toList();

    private Headlines() {}
}
