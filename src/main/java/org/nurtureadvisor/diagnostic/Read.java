package org.nurtureadvisor.diagnostic;

import java.util.List;

/**
 * What was read of files.
 *
 * @param value what could be read; where there are mistakes, it must not be used, and may be null
 * @param mistakes all that is wrong
 */
public record Read<T>(T value, List<Diagnostic> mistakes) {

    public Read {
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Whether it says all that it is meant to say. A file with mistakes may well have held what is
     * missed elsewhere: one mistake, one message.
     */
    public boolean isSound() {
        return mistakes.isEmpty();
    }
}
