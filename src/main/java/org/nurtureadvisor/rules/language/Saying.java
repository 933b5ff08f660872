package org.nurtureadvisor.rules.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The small words between the facts: how comparisons are put, how criteria are joined. Each
 * language has its own for all of them, under the name in camelCase; what a file leaves out is said
 * as the application says it.
 */
public enum Saying {
    DECIMAL_SIGN,

    NONE,
    EXACTLY,
    OTHER_THAN,
    FEWER_THAN,
    LESS_THAN,
    AT_MOST,
    MORE_THAN,
    AT_LEAST,
    ONE_OF,
    NONE_OF,
    AMONG_OTHERS,
    ANYTHING_BUT,
    OR,
    AND,

    KNOWN,
    UNKNOWN,
    TIMES,
    DIVIDED_BY,
    PLUS,
    MINUS,

    NO_LONGER,
    OTHERWISE,
    THERE_IS_NO,
    THERE_IS_SOME,
    EVERY,
    COUNTED_OVER_EVERY,
    COUNT_OF,
    SUM_OF,
    AVERAGE_OF,
    LEAST_OF,
    GREATEST_OF,
    WITH,

    NO_STAGE_IS_LOST,
    STAYS_FOR,
    ARE_TIED,
    IS_DISMISSED,
    IS_DONE,
    CYCLE_IS_ASSUMED,
    INTERACTIONS_ARE_ASSUMED;

    /** As written in a file of words: {@code atLeast}. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(
                    key.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    static Optional<Saying> of(String key) {
        return Arrays.stream(values()).filter(saying -> saying.key().equals(key)).findFirst();
    }
}
