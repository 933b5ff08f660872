package org.nurtureadvisor.rules.page;

import org.nurtureadvisor.digest.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The one stylesheet, inside each page so that a page can be saved and sent as a single file. */
final class Stylesheet {

    static final String TEXT = read();

    /** Names the text in a content security policy, which lets no other style through. */
    static final String HASH = "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(TEXT));

    private Stylesheet() {}

    private static String read() {
        try (InputStream stream = Stylesheet.class.getResourceAsStream("/rulebook/page.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the stylesheet cannot be read", e);
        }
    }
}
