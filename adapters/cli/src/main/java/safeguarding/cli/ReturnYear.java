package safeguarding.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import safeguarding.time.FinancialYear;

/**
 * The year an SSDA903 return is of, which the return itself does not say. A return of a year holds what was open in it, so
 * the episodes that ended did so in that year: the year with the most ends is taken. Where nothing ended, the year with the
 * most starts.
 */
final class ReturnYear {

    private static final Pattern NAMED = Pattern.compile("(?<!\\d)((?:19|20|21)\\d\\d)[-_](\\d\\d)(?!\\d)");
    private static final Pattern DATE = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Pattern XML_DATE = Pattern.compile("<(DEC|DECOM)>(\\d{2}/\\d{2}/\\d{4})</");
    private static final int PIECE = 1 << 16;
    private static final int LONGEST = 64;

    private ReturnYear() {}

    /** The year in a name, such as {@code ssda903-2019-20}; empty if there is none. */
    static Optional<FinancialYear> named(String name) {
        Matcher years = NAMED.matcher(name);
        while (years.find()) {
            int start = Integer.parseInt(years.group(1));
            if (Integer.parseInt(years.group(2)) == (start + 1) % 100) {
                return Optional.of(FinancialYear.starting(start));
            }
        }
        return Optional.empty();
    }

    /** The year that the dates of episodes tell; empty if the file has none. */
    static Optional<FinancialYear> dated(Path file) {
        var ends = new TreeMap<FinancialYear, Long>();
        var starts = new TreeMap<FinancialYear, Long>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            if (Texts.name(file).toLowerCase(Locale.ROOT).endsWith(".xml")) {
                xml(in, ends, starts);
            } else {
                csv(new BufferedReader(in), ends, starts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(Texts.plain(file.toString()) + ": cannot be read", e);
        }
        return most(ends.isEmpty() ? starts : ends);
    }

    private static Optional<FinancialYear> most(Map<FinancialYear, Long> years) {
        return years.entrySet().stream()
                .max(Map.Entry.<FinancialYear, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .map(Map.Entry::getKey);
    }

    private static void csv(BufferedReader in, Map<FinancialYear, Long> ends, Map<FinancialYear, Long> starts)
            throws IOException {
        String header = in.readLine();
        List<String> columns = header == null
                ? List.of()
                : Arrays.stream(header.split(","))
                        .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                        .toList();
        int dec = columns.indexOf("dec");
        int decom = columns.indexOf("decom");
        String line;
        while ((line = in.readLine()) != null) {
            String[] cells = line.split(",", -1);
            add(cell(cells, dec), ends);
            add(cell(cells, decom), starts);
        }
    }

    private static String cell(String[] cells, int place) {
        return place < 0 || place >= cells.length
                ? ""
                : cells[place].replace("\"", "").strip();
    }

    /** Piece by piece, each with the end of the one before it, so that no date is cut in two. */
    private static void xml(Reader in, Map<FinancialYear, Long> ends, Map<FinancialYear, Long> starts)
            throws IOException {
        char[] piece = new char[PIECE];
        String rest = "";
        int read;
        while ((read = in.read(piece)) > 0) {
            String text = rest + new String(piece, 0, read);
            Matcher dates = XML_DATE.matcher(text);
            int used = 0;
            while (dates.find()) {
                add(dates.group(2), dates.group(1).equals("DEC") ? ends : starts);
                used = dates.end();
            }
            rest = text.substring(Math.max(used, text.length() - LONGEST));
        }
    }

    private static void add(String cell, Map<FinancialYear, Long> years) {
        Matcher date = DATE.matcher(cell);
        if (date.matches()) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(date.group(3)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(1)));
                years.merge(FinancialYear.containing(day), 1L, Long::sum);
            } catch (DateTimeException | IllegalArgumentException e) {
                // no date tells no year; the reader of the return tells of it
            }
        }
    }
}
