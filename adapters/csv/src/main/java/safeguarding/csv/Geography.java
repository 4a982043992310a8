package safeguarding.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import safeguarding.fact.Area;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

/**
 * Where areas lie, for {@link OpenDataCsv}: England, its regions, its local authorities, and bodies that are no place, such
 * as a secure home. An area is known by its code.
 */
public final class Geography {

    /** England, its nine regions, and Inner and Outer London. It knows no authority yet. */
    public static final Geography ENGLAND = new Geography(regions());

    private static final Sheet TABLE = Sheet.of(
                    "a published table",
                    List.of("geographic_level", "region_code", "region_name", "old_la_code", "new_la_code", "la_name"),
                    List.of())
            .passingOverOthers();

    private final Map<String, Place> places;

    private Geography(Map<String, Place> places) {
        this.places = Map.copyOf(places);
    }

    /** The levels that are written, as the standard names them, the widest first. */
    enum Level {
        NATIONAL("National"),
        REGIONAL("Regional"),
        LOCAL_AUTHORITY("Local authority"),
        INSTITUTION("Institution");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What a row says of its place. What does not belong to its level is empty. */
    record Place(Level level, String region, String regionName, String oldCode, String code, String name) {

        static Place region(String code, String name) {
            return new Place(Level.REGIONAL, code, name, "", "", "");
        }

        static Place of(Authority authority) {
            return new Place(
                    Level.LOCAL_AUTHORITY,
                    authority.region(),
                    authority.regionName(),
                    authority.oldCode(),
                    authority.code(),
                    authority.name());
        }
    }

    private static Map<String, Place> regions() {
        var places = new HashMap<String, Place>();
        places.put("E92000001", new Place(Level.NATIONAL, "", "", "", "", ""));
        List<String> nine = List.of(
                "North East",
                "North West",
                "Yorkshire and The Humber",
                "East Midlands",
                "West Midlands",
                "East of England",
                "London",
                "South East",
                "South West");
        for (int i = 0; i < nine.size(); i++) {
            String code = "E1200000" + (i + 1);
            places.put(code, Place.region(code, nine.get(i)));
        }
        places.put("E13000001", Place.region("E13000001", "Inner London"));
        places.put("E13000002", Place.region("E13000002", "Outer London"));
        return places;
    }

    /**
     * This, with the authorities of tables that follow the standard, such as those the Department for Education publishes,
     * each as the first of its rows has it. Rows of other levels, and of authorities without all their codes, are passed
     * over.
     *
     * @throws UncheckedIOException if one cannot be read, or does not follow it, naming it
     */
    public Geography withAuthoritiesOf(Path... tables) {
        var found = new ArrayList<Authority>();
        var codes = new LinkedHashSet<String>();
        for (Path table : tables) {
            String name = String.valueOf(table.getFileName());
            try (InputStream in = Files.newInputStream(table)) {
                var problems = new ArrayList<Problem>();
                TABLE.read(
                        name,
                        in,
                        problems::add,
                        row -> authority(row).ifPresent(authority -> {
                            if (codes.add(authority.code())) {
                                found.add(authority);
                            }
                        }));
                if (!problems.isEmpty()) {
                    throw new IOException(problems.get(0).toString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name + ": cannot be read", e);
            }
        }
        return with(found.toArray(Authority[]::new));
    }

    private static Optional<Authority> authority(Sheet.Row row) {
        String code = row.cell("new_la_code");
        String oldCode = row.cell("old_la_code");
        String region = row.cell("region_code");
        boolean whole = row.cell("geographic_level").equals(Level.LOCAL_AUTHORITY.words())
                && Authority.CODE.matcher(code).matches()
                && Authority.OLD_CODE.matcher(oldCode).matches()
                && Authority.CODE.matcher(region).matches()
                && Authority.isName(row.cell("la_name"))
                && Authority.isName(row.cell("region_name"));
        return whole
                ? Optional.of(new Authority(code, oldCode, row.cell("la_name"), region, row.cell("region_name")))
                : Optional.empty();
    }

    /** This, with authorities. An area is one of them if it has its code. */
    public Geography with(Authority... authorities) {
        var more = new HashMap<>(places);
        for (Authority authority : authorities) {
            more.put(authority.code(), Place.of(authority));
        }
        return new Geography(more);
    }

    /** This, with an area that is an authority but goes by another code, or by its name. */
    public Geography with(Area area, Authority authority) {
        var more = new HashMap<>(places);
        more.put(area.code(), Place.of(authority));
        return new Geography(more);
    }

    /**
     * This, with areas that are no place but a body: a home, a partnership. The standard has them in files of their own, at
     * the level Institution.
     */
    public Geography withInstitutions(Area... areas) {
        var more = new HashMap<>(places);
        for (Area area : areas) {
            String code = area.code().equals(area.name()) ? "" : area.code();
            more.put(area.code(), new Place(Level.INSTITUTION, "", "", "", code, area.name()));
        }
        return new Geography(more);
    }

    /**
     * The places of areas.
     *
     * @throws IllegalArgumentException if one is not known, naming some
     */
    Map<Area, Place> of(Set<Area> areas) {
        var unknown = new ArrayList<String>();
        var found = new HashMap<Area, Place>();
        for (Area area : areas) {
            Place place = places.get(area.code());
            if (place == null) {
                unknown.add("'" + area.name() + "'");
            } else {
                found.put(area, place);
            }
        }
        if (!unknown.isEmpty()) {
            List<String> some = unknown.subList(0, Math.min(5, unknown.size()));
            throw new IllegalArgumentException(Wording.count(unknown.size(), "area")
                    + " cannot be placed, such as " + Wording.join(some)
                    + ": say which authority each is, or that it is an institution");
        }
        return found;
    }

    /** Says how many places it knows. */
    @Override
    public String toString() {
        return Wording.count(places.size(), "place");
    }
}
