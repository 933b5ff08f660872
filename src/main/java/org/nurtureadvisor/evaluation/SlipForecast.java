package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Outlook;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Criteria;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the first day on which, if nothing more happens, a placement would be lower.
 *
 * <p>Between two days on which events leave a window or something falls due, facts are constant or
 * count days, so each criterion turns at most once. A stretch at both ends of which every criterion
 * has the same verdict can be passed over; one where some differ is halved. Where a release has a
 * criterion that could turn twice, every single day is looked at.
 */
final class SlipForecast {

    /** How far is looked ahead. */
    static final int YEARS = 5;

    private final CompiledRelease release;
    private final Criteria criteria;
    private final Case facts;
    private final LocalDate today;
    private final LocalDate horizon;
    private final Outlook outlook;
    private final Map<CompiledModel, Integer> ranks = new HashMap<>();
    private final Map<String, Slip> slips = new HashMap<>();

    /**
     * @param stage code of the stage lost to; null where too little would be known
     */
    record Slip(LocalDate on, String stage) {}

    private record Day(LocalDate date, Customer customer, BitSet verdicts) {}

    private SlipForecast(CompiledRelease release, List<CompiledModel> models, Case facts) {
        this.release = release;
        this.criteria = release.criteria(models);
        this.facts = facts;
        this.today = facts.asOf().atOffset(ZoneOffset.UTC).toLocalDate();
        this.horizon = today.plusYears(YEARS);
        this.outlook = facts.timeline().outlook(facts.asOf(), horizon);
    }

    /** The slips by model id; a model without one never slips within {@link #YEARS}. */
    static Map<String, Slip> find(
            CompiledRelease release,
            Case facts,
            List<CompiledModel> models,
            List<Placement> placements) {
        SlipForecast forecast = new SlipForecast(release, models, facts);
        for (int i = 0; i < models.size(); i++) {
            Model model = models.get(i).model();
            String stage = placements.get(i).stage();
            if (stage != null && canSlip(model)) {
                forecast.ranks.put(models.get(i), model.rank(stage));
            }
        }
        forecast.scan();
        return forecast.slips;
    }

    private static boolean canSlip(Model model) {
        return model.kind().isOrdered() && !model.policy().forwardOnly();
    }

    private List<LocalDate> turningDays() {
        if (criteria.mayTurnTwice()) {
            return today.plusDays(1).datesUntil(horizon).toList();
        }
        List<LocalDate> turning = new ArrayList<>(outlook.turningDays(criteria.groups()));
        turning.add(horizon);
        return turning;
    }

    private void scan() {
        Day known = day(today);
        for (LocalDate turning : turningDays()) {
            if (ranks.isEmpty()) {
                return;
            }
            known = stretch(known, turning.minusDays(1));
            known = stretch(known, turning);
        }
    }

    /** Looks at the days after one up to another, and gives back the last. */
    private Day stretch(Day from, LocalDate to) {
        if (!to.isAfter(from.date())) {
            return from;
        }
        Day last = day(to);
        halve(from, last);
        return last;
    }

    private void halve(Day from, Day to) {
        if (ranks.isEmpty() || from.verdicts().equals(to.verdicts())) {
            return;
        }
        long days = to.date().toEpochDay() - from.date().toEpochDay();
        if (days == 1) {
            note(to);
            return;
        }
        Day middle = day(from.date().plusDays(days / 2));
        halve(from, middle);
        halve(middle, to);
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

    private Day day(LocalDate date) {
        Customer customer = release.conclude(facts.on(date, outlook));
        return new Day(date, customer, criteria.verdicts(customer));
    }
}
