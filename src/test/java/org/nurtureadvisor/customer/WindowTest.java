package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "LAST_7_DAYS, 2026-03-01, 2026-03-08",
        "LAST_30_DAYS, 2024-02-01, 2024-03-02",
        "LAST_90_DAYS, 2026-11-23, 2027-02-21",
        "LAST_6_MONTHS, 2026-01-15, 2026-07-15",
        "LAST_6_MONTHS, 2026-08-31, 2027-03-01",
        "LAST_6_MONTHS, 2027-08-31, 2028-03-01",
        "LAST_12_MONTHS, 2026-05-31, 2027-05-31",
        "LAST_12_MONTHS, 2023-02-28, 2024-02-28",
        "LAST_12_MONTHS, 2024-02-29, 2025-03-01"
    })
    void aDayLeavesTheWindow(Window window, LocalDate day, LocalDate leaves) {
        assertThat(window.leaves(day)).isEqualTo(leaves);
    }

    @ParameterizedTest
    @EnumSource
    void aDayLeavesOnTheFirstDayWhoseWindowIsBehindIt(Window window) {
        LocalDate last = LocalDate.parse("2029-01-01");
        for (LocalDate day = last.minusYears(5); day.isBefore(last); day = day.plusDays(1)) {
            LocalDate leaves = window.leaves(day);
            assertThat(window.before(leaves)).isAfterOrEqualTo(day);
            assertThat(window.before(leaves.minusDays(1))).isBefore(day);
        }
    }
}
