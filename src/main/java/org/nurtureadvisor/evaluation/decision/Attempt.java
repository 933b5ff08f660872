package org.nurtureadvisor.evaluation.decision;

/**
 * What became of a customer who was to be evaluated.
 *
 * @param decided null where nothing was decided
 * @param failure why not; null where something was
 */
public record Attempt(Asked asked, Decided decided, RuntimeException failure) {

    static Attempt of(Asked asked, Decided decided) {
        return new Attempt(asked, decided, null);
    }

    static Attempt of(Asked asked, RuntimeException failure) {
        return new Attempt(asked, null, failure);
    }

    /** What was decided; throws the failure where nothing was. */
    @Override
    public Decided decided() {
        if (failure != null) {
            throw failure;
        }
        return decided;
    }

    public boolean succeeded() {
        return failure == null;
    }
}
