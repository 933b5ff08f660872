package org.nurtureadvisor.setting;

import org.eclipse.microprofile.config.spi.Converter;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Whether something is so. A word that is neither does not count as no. */
public record YesOrNo() implements Converter<Boolean> {

    private static final Map<String, Boolean> ANSWERS = Map.of("true", true, "false", false);
    private static final Range<Boolean> RANGE =
            new Range<>(
                    "true or false",
                    word -> ANSWERS.get(word.toLowerCase(Locale.ROOT)),
                    Objects::nonNull);

    @Override
    public Boolean convert(String written) {
        return RANGE.read(written);
    }
}
