package org.nurtureadvisor.portfolio.view;

import org.nurtureadvisor.portfolio.view.DistributionRepository.MoveCount;
import org.nurtureadvisor.portfolio.view.DistributionRepository.StageCount;
import org.nurtureadvisor.vocabulary.Model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * How many customers stand on each stage.
 *
 * @param customers by stage, null for those without one; nothing of a stage that nobody stands on
 */
record Distribution(Map<String, Long> customers) {

    Distribution {
        customers = Collections.unmodifiableMap(customers);
    }

    static Distribution of(Collection<StageCount> counts) {
        Map<String, Long> customers = new HashMap<>();
        counts.forEach(count -> customers.merge(count.stage(), count.customers(), Long::sum));
        return new Distribution(customers);
    }

    /** Stages of a model in their order, and behind them those that it had once, by their codes. */
    static Comparator<String> lowestFirst(Model model) {
        return Comparator.comparing((String stage) -> model.rank(stage) == 0)
                .thenComparing(model::rank)
                .thenComparing(Comparator.naturalOrder());
    }

    /** As it was before these moves. Who had no stage before is in it no more. */
    Distribution before(Collection<MoveCount> moves) {
        Map<String, Long> customers = new HashMap<>(this.customers);
        for (MoveCount move : moves) {
            customers.merge(move.to(), -move.customers(), Long::sum);
            if (move.from() != null) {
                customers.merge(move.from(), move.customers(), Long::sum);
            }
        }
        customers.values().removeIf(count -> count == 0);
        return new Distribution(customers);
    }

    long on(String stage) {
        return customers.getOrDefault(stage, 0L);
    }

    /** All customers that are in it. */
    long sum() {
        return customers.values().stream().mapToLong(Long::longValue).sum();
    }
}
