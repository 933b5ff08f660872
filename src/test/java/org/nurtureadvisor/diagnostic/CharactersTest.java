package org.nurtureadvisor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u001b", "\u007f", "\u0085", "\ud83c", "\udf89"})
    void findsWhatNoScreenShows(String character) {
        assertThat(Characters.invisible("Soon" + character + "!" + character)).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Soon", "Soon\n\tor\r\nlater", "Käufe \ud83c\udf89", "\u00a0"})
    void leavesAloneWhatIsSeenAndWhatEndsLines(String text) {
        assertThat(Characters.invisible(text)).isEmpty();
    }
}
