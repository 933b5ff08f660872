package org.nurtureadvisor.request;

import jakarta.ws.rs.core.HttpHeaders;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a client prefers, as its {@code Prefer} header says (RFC 7240). */
public final class Preferences {

    /** Name of the header. */
    public static final String HEADER = "Prefer";

    private static final Pattern SEPARATORS = Pattern.compile("[,;]");

    private Preferences() {}

    /**
     * Whether the client would rather see a request fail than parts of it passed over. Of several
     * such headers each counts.
     */
    public static boolean isStrict(HttpHeaders headers) {
        String prefer = headers.getHeaderString(HEADER);
        return prefer != null
                && SEPARATORS
                        .splitAsStream(prefer)
                        .map(token -> token.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
                        .anyMatch("handling=strict"::equals);
    }

    /**
     * Ends a request that names something there is no word for, where that is preferred.
     *
     * @param strict whether it is
     * @throws ProblemException UNKNOWN_PROPERTY with everything of the kind
     */
    public static void refuseUnknown(boolean strict, List<Finding> warnings) {
        if (strict && !warnings.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.UNKNOWN_PROPERTY,
                    "With handling=strict, everything a request names must be known.",
                    warnings);
        }
    }
}
