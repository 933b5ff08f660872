package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.List;

/**
 * How the stages that a customer reaches become one place, as the kind of the model says. Stages go
 * by their index in the model, the lowest being 0.
 */
abstract sealed class Placing permits LadderPlacing, StrataPlacing, TypesPlacing {

    /** In place of a stage: too little is known, or there is none. */
    static final int NOWHERE = -1;

    private final Model model;
    private final List<List<StageRule>> rules = new ArrayList<>();

    Placing(Model model, List<StageRule> rules) {
        this.model = model;
        for (int i = 0; i < model.stages().size(); i++) {
            int stage = i;
            this.rules.add(rules.stream().filter(rule -> rule.stage() == stage).toList());
        }
    }

    /**
     * @param rules of all stages
     */
    static Placing of(Model model, List<StageRule> rules) {
        return switch (model.kind()) {
            case LADDER -> new LadderPlacing(model, rules);
            case STRATA, LEVEL -> new StrataPlacing(model, rules);
            case TYPES -> new TypesPlacing(model, rules);
        };
    }

    final List<StageRule> rulesOf(int stage) {
        return rules.get(stage);
    }

    final Stage stage(int index) {
        return model.stages().get(index);
    }

    /** Code of a stage; null for {@link #NOWHERE}. */
    final String code(int stage) {
        return stage == NOWHERE ? null : stage(stage).code();
    }

    final int top() {
        return rules.size() - 1;
    }

    /** One rule that holds is enough. */
    final boolean reached(int stage, Customer customer) {
        for (StageRule rule : rulesOf(stage)) {
            if (rule.holds(customer)) {
                return true;
            }
        }
        return false;
    }

    /** The stage at which the customer stands, or {@link #NOWHERE}. */
    abstract int place(Customer customer);

    /** The placement of a customer at a stage, with what this kind of model remarks on it. */
    Placement remarked(Placement placement, int stage, Customer customer) {
        return placement;
    }

    /** What speaks for each stage, strongest first; empty where stages have an order. */
    List<TypeScore> scores(Customer customer) {
        return List.of();
    }

    /** The stage to strive for from a stage, or from {@link #NOWHERE}; else {@link #NOWHERE}. */
    abstract int next(int stage);

    /** Stages that have to be reached to stand at one, itself the last. */
    List<Integer> wayTo(int stage) {
        return List.of(stage);
    }

    /** Rules that hold, and as long as they do keep a customer from standing at a stage. */
    List<StageRule> inTheWay(int stage, Customer customer) {
        return List.of();
    }

    /**
     * Whether who stands at a place might stand elsewhere if a stage were reached or lost.
     *
     * @param exactly whether higher up counts as elsewhere, too
     */
    abstract boolean hangsOn(int stage, int place, boolean exactly);

    /**
     * Criteria on which the customer's place hangs: as long as none of them turns, it is not lower.
     *
     * @param exactly whether it is not to be higher either
     */
    final List<CompiledConstraint> footing(Customer customer, boolean exactly) {
        int place = place(customer);
        List<CompiledConstraint> footing = new ArrayList<>();
        for (int stage = 0; stage <= top(); stage++) {
            if (hangsOn(stage, place, exactly)) {
                footing.addAll(footing(stage, customer));
            }
        }
        return footing;
    }

    /**
     * Criteria on which it hangs whether a stage is reached: those of one rule that holds, else
     * something of each.
     */
    List<CompiledConstraint> footing(int stage, Customer customer) {
        for (StageRule rule : rulesOf(stage)) {
            if (rule.holds(customer)) {
                return rule.criteria();
            }
        }
        return footingOfAll(stage, customer);
    }

    final List<CompiledConstraint> footingOfAll(int stage, Customer customer) {
        List<CompiledConstraint> footing = new ArrayList<>();
        rulesOf(stage).forEach(rule -> footing.addAll(rule.footing(customer)));
        return footing;
    }
}
