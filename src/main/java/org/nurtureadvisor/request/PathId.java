package org.nurtureadvisor.request;

import org.nurtureadvisor.problem.ProblemException;

import java.util.UUID;
import java.util.function.Function;

/** Ids in paths. */
public final class PathId {

    private PathId() {}

    /**
     * What is no id is the id of nothing.
     *
     * @param notFound what is wrong with an id of nothing
     */
    public static UUID read(String written, Function<String, ProblemException> notFound) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw notFound.apply(written);
        }
    }
}
