package org.nurtureadvisor.customer;

/** Quotients of figures that may be unknown, rounded to 4 decimals so that answers are readable. */
final class Ratio {

    private static final double UNITS = 10_000;

    private Ratio() {}

    /**
     * One divided by the other; null where either is unknown, there is nothing to divide by, or the
     * quotient is beyond what can be reckoned with.
     */
    static Double of(Number dividend, Number divisor) {
        if (dividend == null || divisor == null) {
            return null;
        }
        double ratio = Math.rint(dividend.doubleValue() / divisor.doubleValue() * UNITS) / UNITS;
        return Double.isFinite(ratio) ? ratio : null;
    }

    /** The part of a whole, 0 to 1; null also where the part exceeds the whole. */
    static Double share(Integer part, Integer whole) {
        return part == null || whole == null || part > whole ? null : of(part, whole);
    }
}
