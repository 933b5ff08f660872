package org.nurtureadvisor.idempotency;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a client knows one request again.
 *
 * @param value 1 to 200 characters
 */
public record IdempotencyKey(String value) {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** A string as of RFC 8941, or its content bare. */
    private static final Pattern WRITTEN =
            Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,200})\"|([!#-~]{1,200})");

    /**
     * Reads the header.
     *
     * @param written null where there is none
     * @throws ProblemException INVALID_REQUEST if it is no key
     */
    public static Optional<IdempotencyKey> read(String written) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    HEADER
                            + " is a text of 1 to 200 visible characters, such as a UUID, with or"
                            + " without quotes around it.");
        }
        return Optional.of(
                new IdempotencyKey(
                        matcher.group(2) != null
                                ? matcher.group(2)
                                : matcher.group(1).replaceAll("\\\\(.)", "$1")));
    }
}
