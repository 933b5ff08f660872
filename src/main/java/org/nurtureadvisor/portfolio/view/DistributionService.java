package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.portfolio.view.DistributionRepository.MoveCount;
import org.nurtureadvisor.portfolio.view.DistributionRepository.MovementCount;
import org.nurtureadvisor.portfolio.view.DistributionRepository.StageCount;
import org.nurtureadvisor.portfolio.view.DistributionResponse.Day;
import org.nurtureadvisor.portfolio.view.MovementsResponse.Transition;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Movement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells distributions from what is kept: where customers stand now, and their moves. A day in the
 * past is reached from now by taking moves back, so that it costs what has happened since.
 */
@ApplicationScoped
class DistributionService {

    private final DistributionRepository repository;

    DistributionService(DistributionRepository repository) {
        this.repository = repository;
    }

    /**
     * @param days in ascending order; none for now alone
     */
    @Transactional
    DistributionResponse distribution(Selection selection, List<LocalDate> days) {
        repository.holdStill();
        List<StageCount> now = repository.now(selection);
        List<Day> history = new ArrayList<>();
        if (!days.isEmpty()) {
            Iterator<Distribution> told =
                    history(lastKnown(now, selection), selection, days).iterator();
            days.forEach(day -> history.add(Day.from(day, told.next(), selection.model())));
        }
        return DistributionResponse.from(Distribution.of(now), history, selection.model());
    }

    /** From the end of one day to the end of another. */
    @Transactional
    MovementsResponse movements(Selection selection, LocalDate from, LocalDate to) {
        repository.holdStill();
        Distribution now = lastKnown(repository.now(selection), selection);
        Distribution before = history(now, selection, List.of(from)).get(0);
        Map<Movement, Long> kinds = new EnumMap<>(Movement.class);
        for (MovementCount kind : repository.movements(end(from), end(to), selection)) {
            kinds.put(Movement.valueOf(kind.movement()), kind.moves());
        }
        return new MovementsResponse(
                selection.model().id(),
                from,
                to,
                matrix(before, repository.moves(end(from), end(to), selection), selection.model()),
                kinds);
    }

    /** Moves lead from one known stage to the next; that too little is known now is none. */
    private Distribution lastKnown(List<StageCount> now, Selection selection) {
        return Distribution.of(
                Stream.concat(
                                now.stream().filter(count -> count.stage() != null),
                                repository.lost(selection).stream())
                        .toList());
    }

    private List<Distribution> history(
            Distribution now, Selection selection, List<LocalDate> days) {
        List<MoveCount> moves =
                repository.movesSince(
                        days.stream().map(DistributionService::end).toList(), selection);
        List<Distribution> history = new ArrayList<>();
        Distribution next = now;
        for (int i = days.size(); i > 0; i--) {
            int bucket = i;
            next = next.before(moves.stream().filter(move -> move.bucket() == bucket).toList());
            history.add(next);
        }
        Collections.reverse(history);
        return history;
    }

    /** Those who moved as they did, and everybody else where they stood. */
    private static List<Transition> matrix(
            Distribution before, List<MoveCount> moves, Model model) {
        Map<Way, Long> customers = new HashMap<>();
        before.customers().forEach((stage, count) -> customers.put(new Way(stage, stage), count));
        for (MoveCount move : moves) {
            if (move.from() != null) {
                customers.merge(new Way(move.from(), move.from()), -move.customers(), Long::sum);
            }
            customers.merge(new Way(move.from(), move.to()), move.customers(), Long::sum);
        }
        return customers.entrySet().stream()
                .filter(way -> way.getValue() > 0)
                .sorted(Map.Entry.comparingByKey(Way.lowestFirst(model)))
                .map(way -> new Transition(way.getKey().from, way.getKey().to, way.getValue()))
                .toList();
    }

    /**
     * From one stage to another.
     *
     * @param from null for the first stage known
     */
    private record Way(String from, String to) {

        static Comparator<Way> lowestFirst(Model model) {
            Comparator<String> stages = Distribution.lowestFirst(model);
            return Comparator.comparing(Way::from, Comparator.nullsFirst(stages))
                    .thenComparing(Way::to, stages);
        }
    }

    /** A day counts as a whole: what was known at its end. */
    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
