package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.List;
import java.util.stream.IntStream;

/** At the highest stage reached below which no required one is missing. */
final class LadderPlacing extends Placing {

    private final List<List<Integer>> ways;

    LadderPlacing(Model model, List<StageRule> rules) {
        super(model, rules);
        this.ways = IntStream.rangeClosed(0, top()).mapToObj(this::stagesUpTo).toList();
    }

    private List<Integer> stagesUpTo(int stage) {
        return IntStream.rangeClosed(0, stage)
                .filter(step -> step == stage || !stage(step).optional())
                .boxed()
                .toList();
    }

    @Override
    int place(Customer customer) {
        int highest = NOWHERE;
        for (int stage = 0; stage <= top(); stage++) {
            if (reached(stage, customer)) {
                highest = stage;
            } else if (!stage(stage).optional()) {
                return highest;
            }
        }
        return highest;
    }

    @Override
    Placement remarked(Placement placement, int stage, Customer customer) {
        return PlacementBuilder.builder(placement).skipped(skipped(stage, customer)).build();
    }

    /** What is unknown has not been skipped: it may well be there. */
    private String skipped(int place, Customer customer) {
        for (int stage = place + 1; stage < top(); stage++) {
            if (!stage(stage).optional() && !reached(stage, customer)) {
                boolean unmet = rulesOf(stage).stream().allMatch(rule -> rule.isUnmet(customer));
                return unmet && isReachedAbove(stage, customer) ? code(stage) : null;
            }
        }
        return null;
    }

    private boolean isReachedAbove(int stage, Customer customer) {
        return IntStream.rangeClosed(stage + 1, top()).anyMatch(above -> reached(above, customer));
    }

    @Override
    int next(int stage) {
        return stage == top() ? NOWHERE : stage + 1;
    }

    @Override
    List<Integer> wayTo(int stage) {
        return ways.get(stage);
    }

    @Override
    boolean hangsOn(int stage, int place, boolean exactly) {
        return stage <= (exactly ? firstRequiredAbove(place) : place);
    }

    private int firstRequiredAbove(int place) {
        int above = place + 1;
        while (above < top() && stage(above).optional()) {
            above++;
        }
        return above;
    }
}
