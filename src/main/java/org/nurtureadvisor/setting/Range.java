package org.nurtureadvisor.setting;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The values that a setting can have. Whoever asks for a setting names it and its value; what is
 * thrown here says what is possible.
 *
 * @param possible as it goes on after "possible is"
 * @param reader fails in any way where no value is written like that
 * @param within may fail, too, where it is false
 */
public record Range<T>(String possible, Function<String, T> reader, Predicate<T> within) {

    /**
     * @return null where the setting is set to nothing
     * @throws IllegalArgumentException if the setting cannot be that
     */
    public T read(String written) {
        if (written.isBlank()) {
            return null;
        }
        try {
            T value = reader.apply(written.strip());
            if (within.test(value)) {
                return value;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(refusal(), e);
        }
        throw new IllegalArgumentException(refusal());
    }

    private String refusal() {
        return "Possible is " + possible + ".";
    }
}
