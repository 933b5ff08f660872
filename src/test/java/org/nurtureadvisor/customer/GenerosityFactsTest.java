package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.LAGNIAPPE;
import static org.nurtureadvisor.customer.EventType.LAGNIAPPE_ANSWER;
import static org.nurtureadvisor.customer.EventType.REQUEST;
import static org.nurtureadvisor.customer.EventType.SUGGESTION;
import static org.nurtureadvisor.customer.EventType.SUGGESTION_TAKEN_UP;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Generosity;

import java.time.LocalDate;

class GenerosityFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void requestsOfOneKindRecur() {
        diary.on("2025-11-21", REQUEST, "topic", "quote")
                .on("2025-11-22", REQUEST, "topic", "quote")
                .on("2026-02-01", REQUEST, "topic", "quote")
                .on("2026-03-01", REQUEST, "topic", "advice");

        assertThat(generosity().requestsReceived()).isEqualTo(4);
        assertThat(generosity().requestsReceivedLast12Months()).isEqualTo(3);
        assertThat(generosity().requestsRecurring()).isEqualTo(1);
    }

    @Test
    void suggestionsAreTakenUp() {
        diary.on("2026-11-01", SUGGESTION)
                .on("2026-11-02", SUGGESTION)
                .on("2026-11-03", SUGGESTION_TAKEN_UP);

        assertThat(generosity().suggestionsMade()).isEqualTo(2);
        assertThat(generosity().suggestionsTakenUp()).isEqualTo(1);
        assertThat(generosity().daysSinceLastSuggestion()).isEqualTo(19);
    }

    @Test
    void ofTheYearAreAnswersOfTheYearWheneverTheExtraWasGiven() {
        diary.on("2025-01-01", LAGNIAPPE)
                .on("2025-01-02", LAGNIAPPE)
                .on("2025-11-21", LAGNIAPPE_ANSWER, "of", "1")
                .on("2025-11-22", LAGNIAPPE_ANSWER, "of", "2")
                .on("2025-11-23", LAGNIAPPE_ANSWER, "of", "2");

        assertThat(generosity().lagniappesAnswered()).isEqualTo(2);
        assertThat(generosity().lagniappesAnsweredLast12Months()).isEqualTo(1);
        assertThat(diary.factsAt("2026-11-22").generosity().lagniappesAnsweredLast12Months())
                .isZero();
        assertThat(diary.turningDays(TODAY, "2036-01-01")).contains(LocalDate.parse("2026-11-22"));
    }

    @Test
    void ofTheYearAreSuggestionsTakenUpInItWheneverTheyWereMade() {
        diary.on("2025-01-01", SUGGESTION).on("2025-01-02", SUGGESTION);
        assertThat(generosity().suggestionsTakenUpLast12Months()).isNull();

        diary.on("2025-11-21", SUGGESTION_TAKEN_UP).on("2025-11-22", SUGGESTION_TAKEN_UP);
        assertThat(generosity().suggestionsTakenUp()).isEqualTo(2);
        assertThat(generosity().suggestionsTakenUpLast12Months()).isEqualTo(1);
        assertThat(diary.turningDays(TODAY, "2036-01-01"))
                .containsExactly(LocalDate.parse("2026-11-22"));
    }

    private Generosity generosity() {
        return diary.factsAt(TODAY).generosity();
    }
}
