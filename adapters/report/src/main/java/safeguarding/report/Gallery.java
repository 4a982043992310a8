package safeguarding.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import safeguarding.Publication.Entry;
import safeguarding.judge.Rag;

/**
 * Chooses the pictures that help. A picture needs enough figures that are shown:
 *
 * <ul>
 *   <li>half on half: amounts of a half-year and the one before
 *   <li>a spine chart: two or more figures beside England, or what else they stand beside, for up to three areas
 *   <li>a control chart: 13 or more figures over time, or 6 where a rule fires or the line is red
 *   <li>a funnel plot: rates or shares of ten or more areas
 * </ul>
 *
 * <p>A page holds pictures up to a weight, so that one of 300 lines stays below 300 KB. Where there are more, those come first in which something is wrong, then those in
 * which something is seen.
 */
final class Gallery {

    /** About how many bytes a page has for its lines, their definitions and pictures, and each line takes. */
    private static final int PAGE = 285_000;

    private static final int LINE = 880;

    /** Fewer bytes of pictures than this are on no page, and more than this on none. */
    private static final int LEAST = 16_000;

    private static final int MOST = 120_000;

    private static final int ROWS = 8;
    private static final int AREAS = 3;

    private final List<Hung> all = new ArrayList<>();
    private final Set<Hung> onPage = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A picture, the lines it is of, and how much it is needed. */
    private record Hung(Entry first, int need, Picture picture) {}

    /**
     * Looks through the lines of a page.
     *
     * @param groups the lines of each heading
     */
    Gallery(Collection<List<Entry>> groups) {
        for (List<Entry> group : groups) {
            boolean one = group.stream().map(Entry::area).distinct().count() == 1;
            pairs(group, one);
            spines(group, one);
            controls(group, one);
            funnels(group);
        }
        int lines = groups.stream().mapToInt(List::size).sum();
        int room = Math.max(LEAST, Math.min(MOST, PAGE - LINE * lines));
        long weight = 0;
        List<Hung> byNeed =
                all.stream().sorted(Comparator.comparing(hung -> -hung.need)).toList();
        for (Hung hung : byNeed) {
            weight += hung.picture.weight();
            if (weight <= room) {
                onPage.add(hung);
            }
        }
    }

    /** All pictures of these lines, on the page or not. */
    List<Picture> all(List<Entry> entries) {
        return of(entries, hung -> true);
    }

    /** The pictures of these lines that are on the page. */
    List<Picture> of(List<Entry> entries) {
        return of(entries, onPage::contains);
    }

    private List<Picture> of(List<Entry> entries, Predicate<Hung> wanted) {
        Set<Entry> these = Collections.newSetFromMap(new IdentityHashMap<>());
        these.addAll(entries);
        return all.stream()
                .filter(wanted)
                .filter(hung -> these.contains(hung.first))
                .map(Hung::picture)
                .toList();
    }

    /** How many pictures are not on the page. */
    int leftOut() {
        return all.size() - onPage.size();
    }

    private void pairs(List<Entry> group, boolean one) {
        for (List<Entry> part : inParts(latest(group, PairsPicture::suits))) {
            boolean worse = part.stream().anyMatch(entry -> isRed(entry));
            all.add(new Hung(part.get(0), worse ? 6 : 3, PairsPicture.of(part, one)));
        }
    }

    private void spines(List<Entry> group, boolean one) {
        Map<List<Object>, List<Entry>> alike = alike(
                latest(group, SpinePicture::suits),
                entry -> List.of(
                        entry.area(), SpinePicture.spine(entry).orElseThrow().name()));
        if (alike.size() > AREAS) {
            return;
        }
        for (List<Entry> entries : alike.values()) {
            if (entries.size() > 1) {
                for (List<Entry> part : inParts(entries)) {
                    SpinePicture spine = SpinePicture.of(part, one);
                    all.add(new Hung(part.get(0), Math.min(6, 1 + 2 * spine.worse()), spine.picture()));
                }
            }
        }
    }

    private void controls(List<Entry> group, boolean one) {
        for (Entry entry : latest(group, ControlPicture::suits)) {
            ControlPicture control = ControlPicture.of(entry);
            int need = (control.isOfConcern() ? 4 : 0) + (control.hasSignal() ? 2 : 0) + (isRed(entry) ? 2 : 0);
            if (need > 0 || control.isSettled()) {
                all.add(new Hung(entry, need, control.picture(one)));
            }
        }
    }

    private void funnels(List<Entry> group) {
        List<Entry> totals =
                group.stream().filter(entry -> entry.slice().isTotal()).toList();
        alike(totals, entry -> List.of(entry.indicator().id(), entry.period()))
                .values()
                .forEach(entries -> FunnelPicture.of(entries)
                        .map(funnel ->
                                all.add(new Hung(entries.get(0), funnel.isHereBeyond() ? 6 : 3, funnel.picture()))));
    }

    private static boolean isRed(Entry entry) {
        return entry.verdict().filter(verdict -> verdict.rag() == Rag.RED).isPresent();
    }

    /** Of each indicator and area the line of the latest period that is wanted. */
    private static List<Entry> latest(List<Entry> entries, Predicate<Entry> wanted) {
        return alike(
                        entries.stream().filter(wanted).toList(),
                        entry -> List.of(entry.indicator().id(), entry.area()))
                .values()
                .stream()
                .map(same -> Collections.max(
                        same, Comparator.comparing(entry -> entry.period().end())))
                .toList();
    }

    private static Map<List<Object>, List<Entry>> alike(List<Entry> entries, Function<Entry, List<Object>> key) {
        return entries.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** The lines in as few parts as may be, each about as long. */
    private static List<List<Entry>> inParts(List<Entry> entries) {
        int parts = (entries.size() + ROWS - 1) / ROWS;
        var all = new ArrayList<List<Entry>>();
        for (int part = 0; part < parts; part++) {
            all.add(entries.subList(part * entries.size() / parts, (part + 1) * entries.size() / parts));
        }
        return all;
    }
}
