package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.customer.Outlook;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Footing;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the first day on which, if nothing more happens, a placement would be lower.
 *
 * <p>A placement stands as long as the criteria do on which it hangs. Between two days on which
 * events leave a window or a date passes, facts are constant or count days, so each criterion turns
 * at most once: of a stretch at whose end all of them are as they were, no day needs to be looked
 * at, and in another the first day on which they are not is found by halving. Where a criterion
 * could turn twice, every single day is looked at.
 */
final class SlipForecast {

    /** How far is looked ahead. */
    static final int YEARS = 5;

    private final CompiledRelease release;
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

    private record Day(LocalDate date, Customer customer) {}

    private SlipForecast(CompiledRelease release, Case facts) {
        this.release = release;
        this.facts = facts;
        this.today = Days.of(facts.asOf());
        this.horizon = today.plusYears(YEARS);
        this.outlook = facts.timeline().outlook(facts.asOf(), horizon);
    }

    /** The slips by model id; a model without one never slips within {@link #YEARS}. */
    static Map<String, Slip> find(
            CompiledRelease release,
            Case facts,
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
        forecast.scan();
        return forecast.slips;
    }

    private static boolean canSlip(Model model) {
        return model.kind().isOrdered() && !model.policy().forwardOnly();
    }

    private void scan() {
        Optional<Day> turned = Optional.of(day(today));
        while (turned.isPresent() && !ranks.isEmpty()) {
            Day day = turned.get();
            note(day);
            turned = firstTurn(release.footing(ranks.keySet(), day.customer()), day.date());
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

    /** The first day on which what stood on the day before does not; none up to the horizon. */
    private Optional<Day> firstTurn(Footing footing, LocalDate from) {
        LocalDate stands = from;
        for (LocalDate date : daysToLookAt(footing, from)) {
            Day day = day(date);
            if (!footing.stands(day.customer())) {
                return Optional.of(firstTurn(footing, stands, day));
            }
            stands = date;
        }
        return Optional.empty();
    }

    /** In between, what has turned stays so. */
    private Day firstTurn(Footing footing, LocalDate stands, Day turned) {
        long days = ChronoUnit.DAYS.between(stands, turned.date());
        if (days <= 1) {
            return turned;
        }
        Day middle = day(stands.plusDays(days / 2));
        return footing.stands(middle.customer())
                ? firstTurn(footing, middle.date(), turned)
                : firstTurn(footing, stands, middle);
    }

    /** Each day on which something turns, and the last one before. */
    private Collection<LocalDate> daysToLookAt(Footing footing, LocalDate from) {
        if (footing.mayTurnTwice()) {
            return from.plusDays(1).datesUntil(horizon.plusDays(1)).toList();
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (LocalDate turning : facts.turningDays(outlook, footing.facts())) {
            days.add(turning.minusDays(1));
            days.add(turning);
        }
        days.add(horizon);
        return days.subSet(from, false, horizon, true);
    }

    private Day day(LocalDate date) {
        return new Day(date, release.conclude(facts.on(date, outlook)));
    }
}
