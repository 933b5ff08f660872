package org.nurtureadvisor.problem;

/**
 * A place in a request, as a JSON Pointer (RFC 6901). It is written out only where something is to
 * be said of the place, which is seldom.
 */
public final class Pointer {

    /** The request as a whole. */
    public static final Pointer ROOT = new Pointer(null, "");

    private final Pointer parent;
    private final String step;

    private Pointer(Pointer parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /** A place whose JSON Pointer is written already. */
    public static Pointer written(String pointer) {
        return new Pointer(null, pointer);
    }

    /** What an object holds under a name. */
    public Pointer to(String name) {
        return new Pointer(this, name);
    }

    /** What a list holds at an index. */
    public Pointer to(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
