package org.nurtureadvisor.request;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;

import java.util.OptionalInt;

/** How many entries of a list a client wants at most: the query parameter {@code limit}. */
public final class Limit {

    /** The most that can be asked for. */
    public static final int MOST = 200;

    private Limit() {}

    /**
     * Reads it, 1 to {@link #MOST}.
     *
     * @param written null where the client did not write it
     * @throws ProblemException INVALID_REQUEST if it is none
     */
    public static OptionalInt read(String written) {
        if (written == null) {
            return OptionalInt.empty();
        }
        if (!written.matches("\\d{1,3}")
                || Integer.parseInt(written) < 1
                || Integer.parseInt(written) > MOST) {
            String detail =
                    "'limit' lies between 1 and %s, and here is '%s'.".formatted(MOST, written);
            throw ProblemException.invalid(Finding.of("OUT_OF_RANGE", detail, null));
        }
        return OptionalInt.of(Integer.parseInt(written));
    }
}
