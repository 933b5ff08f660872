package org.nurtureadvisor.setting;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

import org.eclipse.microprofile.config.spi.Converter;

/** How large something may be that is held in memory: a kilobyte at least, or nothing fits in. */
public record Size() implements Converter<MemorySize> {

    private static final long LEAST = 1L << 10;
    private static final long MOST = 1L << 30;
    private static final Range<MemorySize> RANGE =
            new Range<>(
                    "a size from 1K to 1G",
                    new MemorySizeConverter()::convert,
                    size -> size.asLongValue() >= LEAST && size.asLongValue() <= MOST);

    @Override
    public MemorySize convert(String written) {
        return RANGE.read(written);
    }
}
