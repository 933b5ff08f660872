package org.nurtureadvisor.request;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The place in a list behind which its next page begins: what the list is ordered by, of the last
 * entry seen. To clients it is opaque.
 *
 * @param key texts without NUL, in the order of the list's keys
 */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\0";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(String... key) {
        return new Cursor(List.of(key));
    }

    /**
     * A cursor as an earlier page gave it.
     *
     * @param written null for the beginning of the list
     * @param keys how many texts its list is ordered by
     * @return null for the beginning of the list
     * @throws ProblemException INVALID_REQUEST if no such list has given it
     */
    static Cursor read(String written, int keys) {
        if (written == null) {
            return null;
        }
        return decoded(written)
                .map(text -> of(text.split(SEPARATOR, -1)))
                .filter(cursor -> cursor.key().size() == keys)
                .orElseThrow(Cursor::unknown);
    }

    private static Optional<String> decoded(String written) {
        try {
            return Utf8.read(Base64.getUrlDecoder().decode(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Of a list that is ordered by an id.
     *
     * @throws ProblemException INVALID_REQUEST if no such list has given it
     */
    public UUID uuid() {
        try {
            return UUID.fromString(key.get(0));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** What is wrong with a cursor that this list never gave. */
    public static ProblemException unknown() {
        return ProblemException.invalid(
                Finding.of(
                        "UNKNOWN_CURSOR",
                        "'cursor' is not one that an earlier page of this list gave.",
                        null));
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }
}
