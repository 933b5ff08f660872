package org.nurtureadvisor.evaluation.decision;

import java.util.List;

/** What became of customers who were to be evaluated. */
public record Attempts(List<Decided> decided, List<Failed> failed) {

    /** A customer about whom nothing was decided, and why not. */
    public record Failed(String customer, RuntimeException failure) {}

    /** What was decided about the only customer; throws why nothing was. */
    Decided only() {
        if (!failed.isEmpty()) {
            throw failed.get(0).failure();
        }
        return decided.get(0);
    }
}
