package safeguarding.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet of the page, and a policy that lets a browser take this sheet and nothing else: no script, no font, no
 * picture, no connection.
 *
 * @param sheet the sheet as it stands in the page
 * @param policy the content security policy with the sheet's hash
 */
record Style(String sheet, String policy) {

    /** The style of pictures alone. */
    static final String PICTURES = read("picture.css");

    /** The style of the page, pictures included. */
    static final Style PAGE = of(read("page.css") + PICTURES);

    static Style of(String sheet) {
        return new Style(
                sheet,
                "default-src 'none'; style-src 'sha256-" + hash(sheet) + "'; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String sheet) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Style.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
