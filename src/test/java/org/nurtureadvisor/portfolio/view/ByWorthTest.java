package org.nurtureadvisor.portfolio.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Cursor;

import java.math.BigDecimal;

/** Where a page of a list by worth begins. */
class ByWorthTest {

    @ParameterizedTest
    @CsvSource({"2e35", "-1e300", "1e-30", "12.50", "0"})
    void isWhereverAWorthMayBe(BigDecimal worth) {
        String written = worth.toPlainString();

        assertThat(ByWorth.of(Cursor.of("EUR", written, "c-1"), null))
                .isEqualTo(new ByWorth("EUR", written, "c-1"));
    }

    @ParameterizedTest
    @CsvSource({"XYZW, 1", "eur, 1", "EUR, much", "EUR, 1e5", "EUR, Infinity"})
    void isNoneThatNoListHasGiven(String currency, String worth) {
        assertThatThrownBy(() -> ByWorth.of(Cursor.of(currency, worth, "c-1"), null))
                .isInstanceOf(ProblemException.class);
    }
}
