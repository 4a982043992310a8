package safeguarding.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells what a file is by how it begins. What it says is not looked at beyond its header. */
final class Recognised {

    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern LIST = Pattern.compile("name=\"\\s*list\\s*0?\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z_][\\w.-]*)");

    /** Columns that no other file has beside one for the child. */
    private static final Set<String> OF_903 = Set.of(
            "decom",
            "mc_dob",
            "duc",
            "review_code",
            "mis_start",
            "sdq_score",
            "in_touch",
            "date_placed",
            "date_int",
            "prev_perm",
            "sw_decom");

    private Recognised() {}

    /**
     * What the file is; empty if it is nothing that is read.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static Optional<Format> format(Path file) {
        byte[] start = start(file);
        if (start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return isAnnexA(file) ? Optional.of(Format.ANNEX_A) : Optional.empty();
        }
        String text = text(start);
        return text.startsWith("<") ? xml(text) : csv(file, text);
    }

    /** Whether a packed file is a workbook with one of the lists; a workbook that cannot be opened is told of when it is read. */
    private static boolean isAnnexA(Path file) {
        try (var packed = new ZipFile(file.toFile())) {
            ZipEntry sheets = packed.getEntry("xl/workbook.xml");
            if (sheets == null) {
                return false;
            }
            try (InputStream in = packed.getInputStream(sheets)) {
                return LIST.matcher(new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8))
                        .find();
            }
        } catch (IOException | UnsupportedOperationException e) {
            return Texts.name(file).toLowerCase(Locale.ROOT).endsWith(".xlsx");
        }
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            throw new UncheckedIOException(Texts.plain(file.toString()) + ": cannot be read", e);
        }
    }

    private static String text(byte[] start) {
        int first = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        Charset charset = first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(start, charset);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    private static Optional<Format> xml(String text) {
        Matcher root = ELEMENT.matcher(text);
        if (!root.find()) {
            return Optional.empty();
        }
        return switch (root.group(1)) {
            case "Message" -> Optional.of(Format.CIN_CENSUS);
            case "EXPSSDA903" -> Optional.of(Format.SSDA903);
            default -> Optional.empty();
        };
    }

    private static Optional<Format> csv(Path file, String text) {
        Set<String> columns = columns(text);
        if (columns.containsAll(Set.of("indicator", "area", "period"))) {
            // a scorecard that was written as CSV has these too, and more
            return columns.contains("title") ? Optional.empty() : Optional.of(Format.RETURNS);
        }
        if (columns.containsAll(Set.of("age_group", "population_estimate"))) {
            return Optional.of(Format.POPULATIONS);
        }
        String name = Texts.name(file).toLowerCase(Locale.ROOT);
        if (name.startsWith("ssd_") && name.endsWith(".csv")) {
            return Optional.of(Format.SSD);
        }
        boolean of903 = columns.contains("child")
                && (columns.stream().anyMatch(OF_903::contains) || columns.containsAll(Set.of("dob", "ethnic")));
        return of903 ? Optional.of(Format.SSDA903) : Optional.empty();
    }

    /** The names in the first line, in lower case. */
    private static Set<String> columns(String text) {
        String header = text.lines().findFirst().orElse("");
        var columns = new LinkedHashSet<String>();
        Arrays.stream(header.split(",", 200))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip().toLowerCase(Locale.ROOT))
                .forEach(columns::add);
        return columns;
    }
}
