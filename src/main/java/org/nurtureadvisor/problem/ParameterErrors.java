package org.nurtureadvisor.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All that is wrong with the parameters of a query, and with a body, to be told at once. */
public final class ParameterErrors {

    private final List<ProblemException> problems = new ArrayList<>();

    public void add(Finding error) {
        problems.add(ProblemException.invalid(error));
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /**
     * A whole number; the usual one where none is written, or one out of range, which is noted.
     *
     * @param written null where the client did not write it
     * @param least inclusive
     * @param most inclusive
     */
    public int number(String name, String written, int least, int most, int usual) {
        if (written == null) {
            return usual;
        }
        if (written.matches("\\d{1,6}")) {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        }
        add(
                Finding.of(
                        "OUT_OF_RANGE",
                        "'%s' lies between %s and %s, and here is '%s'."
                                .formatted(name, least, most, written),
                        null));
        return usual;
    }

    /** What a reader makes of a parameter; null where it refuses it, which is noted. */
    public <T> T noted(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ProblemException e) {
            problems.add(e);
            return null;
        }
    }

    /**
     * @throws ProblemException INVALID_REQUEST with everything that is wrong; where one reader
     *     alone has refused something, as it did
     */
    public void refuse() {
        if (problems.size() == 1) {
            throw problems.get(0);
        }
        List<Finding> errors =
                problems.stream().flatMap(problem -> problem.errors().stream()).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, errors.size() + " values are wrong.", errors);
        }
    }
}
