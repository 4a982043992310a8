package safeguarding.consistency;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.text.Wording;

/** Published figures by their ids. */
record Book(Map<String, PublishedFigure> byId, Map<String, Integer> places) {

    static Book of(List<PublishedFigure> figures) {
        var byId = new LinkedHashMap<String, PublishedFigure>();
        var places = new LinkedHashMap<String, Integer>();
        for (PublishedFigure figure : figures) {
            checkArgument(byId.putIfAbsent(figure.id(), figure) == null, "figure '%s' is there twice", figure.id());
            places.put(figure.id(), places.size());
        }
        for (PublishedFigure figure : figures) {
            PublishedFigure.Ties ties = figure.ties();
            Stream.of(ties.count(), ties.base(), ties.whole(), ties.earlier())
                    .flatMap(Optional::stream)
                    .filter(id -> !byId.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new IllegalArgumentException(
                                "figure '" + figure.id() + "': " + Wording.unknown("figure", id, byId.keySet()));
                    });
        }
        return new Book(byId, places);
    }

    Stream<PublishedFigure> figures() {
        return byId.values().stream();
    }

    /** The figure that another names, if it names one. */
    Optional<PublishedFigure> named(Optional<String> id) {
        return id.flatMap(name -> Optional.ofNullable(byId.get(name)));
    }

    int place(PublishedFigure figure) {
        return places.getOrDefault(figure.id(), places.size());
    }
}
