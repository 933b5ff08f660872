package org.nurtureadvisor.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All that is wrong with the parameters of a query, and with a body, to be told at once. */
public final class ParameterErrors {

    private final List<Finding> errors = new ArrayList<>();

    public void add(Finding error) {
        errors.add(error);
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** What a reader makes of a parameter; null where it refuses it, which is noted. */
    public <T> T noted(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ProblemException e) {
            errors.addAll(e.errors());
            return null;
        }
    }

    /**
     * @throws ProblemException INVALID_REQUEST with everything that is wrong
     */
    public void refuse() {
        if (!errors.isEmpty()) {
            String detail =
                    errors.size() == 1
                            ? errors.get(0).detail()
                            : errors.size() + " values are wrong.";
            throw new ProblemException(ProblemCode.INVALID_REQUEST, detail, errors);
        }
    }
}
