package org.nurtureadvisor.evaluation;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a client prefers, as its {@code Prefer} header says (RFC 7240). */
final class Preferences {

    private static final Pattern SEPARATORS = Pattern.compile("[,;]");

    private Preferences() {}

    /**
     * Whether the client would rather see a request fail than parts of it passed over.
     *
     * @param prefer the header; null where there is none
     */
    static boolean isStrict(String prefer) {
        return prefer != null
                && SEPARATORS
                        .splitAsStream(prefer)
                        .map(token -> token.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
                        .anyMatch("handling=strict"::equals);
    }
}
