package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** At the type for which the greatest share of what could speak for it does. */
final class TypesPlacing extends Placing {

    private final Model model;

    TypesPlacing(Model model, List<StageRule> rules) {
        super(model, rules);
        this.model = model;
    }

    @Override
    int place(Customer customer) {
        List<TypeScore> scores = scores(customer);
        return scores.isEmpty() ? NOWHERE : model.rank(scores.get(0).stage()) - 1;
    }

    @Override
    Placement remarked(Placement placement, int stage, Customer customer) {
        List<TypeScore> scores = scores(customer);
        String runnerUp = scores.size() < 2 ? null : scores.get(1).stage();
        return PlacementBuilder.builder(placement).runnerUp(runnerUp).build();
    }

    /** Types for which nothing speaks are left out. */
    @Override
    List<TypeScore> scores(Customer customer) {
        List<TypeScore> scores = new ArrayList<>();
        for (int stage = 0; stage <= top(); stage++) {
            int points = 0;
            int possible = 0;
            for (StageRule rule : rulesOf(stage)) {
                possible += rule.points();
                points += rule.holds(customer) ? rule.points() : 0;
            }
            if (points > 0) {
                scores.add(new TypeScore(code(stage), points, possible));
            }
        }
        // Sorting keeps the order of those that are equal.
        scores.sort(Comparator.comparingDouble(TypeScore::share).reversed());
        return scores;
    }

    /** From one type no way leads to another. */
    @Override
    int next(int stage) {
        return stage == NOWHERE ? 0 : NOWHERE;
    }

    /** What speaks for one type may outweigh what speaks for another. */
    @Override
    boolean hangsOn(int stage, int place, boolean exactly) {
        return true;
    }

    /** Every rule counts. */
    @Override
    List<CompiledConstraint> footing(int stage, Customer customer) {
        return footingOfAll(stage, customer);
    }
}
