package org.nurtureadvisor.setting;

import org.eclipse.microprofile.config.spi.Converter;

/** How many of something: at least one. */
public record Count() implements Converter<Integer> {

    private static final int MOST = 1_000_000;
    private static final Range<Integer> RANGE =
            new Range<>(
                    "a whole number from 1 to " + MOST,
                    Integer::valueOf,
                    count -> count >= 1 && count <= MOST);

    @Override
    public Integer convert(String written) {
        return RANGE.read(written);
    }
}
