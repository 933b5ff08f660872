package org.nurtureadvisor.problem;

import java.util.Optional;

/** Knows a kind of failure for what it is, so that it does not count as unforeseen. */
public interface KnownFailure {

    /** What to answer where this failure, or one behind it, is of the kind; empty otherwise. */
    Optional<ProblemException> problem(Throwable failure);
}
