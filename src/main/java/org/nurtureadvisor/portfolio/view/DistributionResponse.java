package org.nurtureadvisor.portfolio.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the customers of the portfolio are spread over the stages of a model.
 *
 * @param model its id
 * @param customers all that were ever evaluated in this model
 * @param stages now, lowest first, and at the end those of whom too little is known to place them
 * @param history on the days asked for, oldest first; empty where none was asked for
 */
public record DistributionResponse(
        String model, long customers, List<StageShare> stages, List<Day> history) {

    /**
     * How many customers stand on a stage.
     *
     * @param stage null for those of whom too little is known
     * @param share of all customers, 0 to 1; 0 where there are none
     */
    public record StageShare(@Schema(nullable = true) String stage, long customers, double share) {}

    /**
     * How many customers stood on each stage at the end of a day. A stage counts until another one
     * is known.
     *
     * @param customers who had a stage by then
     * @param stages lowest first
     */
    public record Day(LocalDate on, long customers, List<StageShare> stages) {

        static Day from(LocalDate on, Distribution distribution, Model model) {
            return new Day(on, distribution.sum(), shares(distribution, model));
        }
    }

    static DistributionResponse from(Distribution now, List<Day> history, Model model) {
        return new DistributionResponse(model.id(), now.sum(), shares(now, model), history);
    }

    private static List<StageShare> shares(Distribution distribution, Model model) {
        double sum = distribution.sum();
        return Stream.concat(
                        model.stages().stream().map(Stage::code),
                        distribution.customers().keySet().stream())
                .distinct()
                .sorted(Comparator.nullsLast(Distribution.lowestFirst(model)))
                .map(
                        stage ->
                                new StageShare(
                                        stage,
                                        distribution.on(stage),
                                        sum == 0 ? 0 : rounded(distribution.on(stage) / sum)))
                .toList();
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
