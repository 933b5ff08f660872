package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Footing;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the first day on which, if nothing more happens, a placement would be lower.
 *
 * <p>A placement stands as long as the criteria do on which it hangs, so only days on which one of
 * them turns are looked at.
 */
final class SlipForecast {

    /** How far is looked ahead. */
    static final int YEARS = 5;

    private final CompiledRelease release;
    private final Case facts;
    private final LocalDate horizon;
    private final Map<CompiledModel, Integer> ranks = new HashMap<>();
    private final Map<String, Slip> slips = new HashMap<>();

    /**
     * @param stage code of the stage lost to; null where too little would be known
     */
    record Slip(LocalDate on, String stage) {}

    private record Day(LocalDate date, Customer customer) {}

    private SlipForecast(CompiledRelease release, Case facts) {
        this.release = release;
        this.facts = facts;
        this.horizon = Days.of(facts.asOf()).plusYears(YEARS);
    }

    /**
     * The slips by model id; a model without one never slips within {@link #YEARS}.
     *
     * @param customer the facts as they are, with all that the models conclude for each other
     */
    static Map<String, Slip> find(
            CompiledRelease release,
            Case facts,
            Customer customer,
            List<CompiledModel> models,
            List<Placement> placements) {
        SlipForecast forecast = new SlipForecast(release, facts);
        for (int i = 0; i < models.size(); i++) {
            Model model = models.get(i).model();
            String stage = placements.get(i).stage();
            if (stage != null && canSlip(model)) {
                forecast.ranks.put(models.get(i), model.rank(stage));
            }
        }
        forecast.scan(customer);
        return forecast.slips;
    }

    private static boolean canSlip(Model model) {
        return model.kind().isOrdered() && !model.policy().forwardOnly();
    }

    private void scan(Customer customer) {
        Optional<Day> turned = Optional.of(new Day(Days.of(facts.asOf()), customer));
        while (turned.isPresent()) {
            note(turned.get());
            turned = ranks.isEmpty() ? Optional.empty() : firstTurn(turned.get());
        }
    }

    private void note(Day day) {
        ranks.entrySet()
                .removeIf(
                        entry -> {
                            CompiledModel model = entry.getKey();
                            boolean lower = model.rankOf(day.customer()) < entry.getValue();
                            if (lower) {
                                slips.put(
                                        model.model().id(),
                                        new Slip(day.date(), model.stageOf(day.customer())));
                            }
                            return lower;
                        });
    }

    /** The first day on which what stands on a day does not; none up to the horizon. */
    private Optional<Day> firstTurn(Day day) {
        Footing footing = release.footing(ranks.keySet(), day.customer());
        return new FootingForecast(footing, facts, day.customer(), day.date(), horizon)
                .firstTurn()
                .map(date -> new Day(date, release.conclude(facts.on(date))));
    }
}
