package org.nurtureadvisor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0", "\u0007", "\u001b", "\u007f", "\u0085", "\u00ad", "\u200b", "\u200d",
                "\u200f", "\u202e", "\ufeff", "\ud83c", "\udf89"
            })
    void findsWhatNoScreenShows(String character) {
        assertThat(Characters.invisible("Soon" + character + "!" + character)).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Soon", "Soon\n\tor\r\nlater", "Käufe \ud83c\udf89", "\u00a0"})
    void leavesAloneWhatIsSeenAndWhatEndsLines(String text) {
        assertThat(Characters.invisible(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "\u0645\u06cc\u200c\u062e"
            })
    void leavesAloneWhatJoinsLettersAndEmoji(String text) {
        assertThat(Characters.invisible(text)).isEmpty();
    }
}
