package org.nurtureadvisor.portfolio.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.vocabulary.Movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who came from where to where within a period.
 *
 * @param model its id
 * @param from the stages at the end of this day are compared
 * @param to with those at the end of this day
 * @param matrix one entry for each pair of stages that there are customers for, those who stayed
 *     included; lowest first
 * @param moves how many single moves there were within the period, by kind. Who slipped and
 *     recovered is in both, and in the matrix among those who stayed.
 */
public record MovementsResponse(
        String model,
        LocalDate from,
        LocalDate to,
        List<Transition> matrix,
        Map<Movement, Long> moves) {

    /**
     * How many customers stood on one stage at the beginning and on another, or the same, at the
     * end.
     *
     * @param from null for those who had no stage yet
     */
    public record Transition(@Schema(nullable = true) String from, String to, long customers) {}
}
