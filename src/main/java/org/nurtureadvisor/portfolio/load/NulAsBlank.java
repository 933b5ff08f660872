package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** Writes JSON that PostgreSQL keeps: it takes no zero character, be it escaped. */
final class NulAsBlank extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final SerializableString BLANK = new SerializedString(" ");

    private final int[] escapes = standardAsciiEscapesForJSON();

    NulAsBlank() {
        escapes[0] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return BLANK;
    }
}
