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
