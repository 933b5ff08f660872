package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.REQUEST;
import static org.nurtureadvisor.customer.EventType.SUGGESTION;
import static org.nurtureadvisor.customer.EventType.SUGGESTION_TAKEN_UP;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Generosity;

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

    private Generosity generosity() {
        return diary.factsAt(TODAY).generosity();
    }
}
