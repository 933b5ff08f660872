package org.nurtureadvisor.rules.language;

import java.util.Arrays;

/** How a constraint compares. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As written in a rule. */
    public String sign() {
        return sign;
    }

    /** The operator that holds exactly where this one does not, all being known. */
    public Operator opposite() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case GREATER -> AT_MOST;
            case AT_LEAST -> LESS;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
        };
    }

    /** Whether it asks for more or less, rather than for a value. */
    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }

    boolean isMembership() {
        return this == IN || this == NOT_IN;
    }

    boolean isContainment() {
        return this == CONTAINS || this == NOT_CONTAINS;
    }

    static Operator ofSign(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst()
                .orElse(null);
    }
}
