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
    DECIMAL_SIGN(0),

    NONE(0),
    EXACTLY(1),
    OTHER_THAN(1),
    FEWER_THAN(1),
    LESS_THAN(1),
    AT_MOST(1),
    MORE_THAN(1),
    AT_LEAST(1),
    ONE_OF(1),
    NONE_OF(1),
    AMONG_OTHERS(1),
    ANYTHING_BUT(1),
    OR(0),
    AND(0),

    KNOWN(1),
    UNKNOWN(1),
    TIMES(0),
    DIVIDED_BY(0),
    PLUS(0),
    MINUS(0),

    NO_LONGER(1),
    OTHERWISE(0),
    THERE_IS_NO(1),
    THERE_IS_SOME(1),
    EVERY(1),
    COUNTED_OVER_EVERY(1),
    COUNT_OF(0),
    SUM_OF(1),
    AVERAGE_OF(1),
    LEAST_OF(1),
    GREATEST_OF(1),
    WITH(1),

    NO_STAGE_IS_LOST(1),
    STAYS_FOR(3),
    ARE_TIED(1),
    IS_DISMISSED(1),
    IS_DONE(1),
    CYCLE_IS_ASSUMED(1),
    INTERACTIONS_ARE_ASSUMED(1);

    private final int gaps;

    Saying(int gaps) {
        this.gaps = gaps;
    }

    /** How often {@code {}} stands in it for what it says something of. */
    int gaps() {
        return gaps;
    }

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
