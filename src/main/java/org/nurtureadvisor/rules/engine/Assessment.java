package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the rules of a release say of one customer.
 *
 * @param placements one for each model asked for, in their order
 * @param known the same, and those that guardrails ask about besides
 * @param warnings of single models, in their order, then of contradictions between models
 * @param advice of all models, in their order, held back or not
 * @param held what guardrails hold back of it
 */
public record Assessment(
        List<Placement> placements,
        List<Placement> known,
        List<Warning> warnings,
        List<Advice> advice,
        List<Held> held) {

    /**
     * Puts a customer before the rules, phase by phase.
     *
     * @param models those asked for
     * @param customer with all that the models conclude for each other
     * @param previous where the customer stood before, by model
     * @param limit most rules of one kind that may fire in one model
     * @throws FiringLimitException if more would
     */
    public static Assessment of(
            CompiledRelease release,
            List<CompiledModel> models,
            Customer customer,
            Map<String, PreviousPlacement> previous,
            Instant asOf,
            int limit) {
        Guardrails guardrails = release.guardrails();
        List<Placement> placements = new ArrayList<>(models.size());
        List<Placement> known = new ArrayList<>(models.size());
        List<Warning> warnings = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        for (CompiledModel model : release.relationshipModels()) {
            boolean isAsked = models.contains(model);
            if (!isAsked && !guardrails.mean(model)) {
                continue;
            }
            Placement placement = model.placement(customer, previous.get(model.model().id()), asOf);
            known.add(placement);
            if (isAsked) {
                placements.add(placement);
                GivenFacts placed = GivenFacts.of(customer, List.of(placement));
                warnings.addAll(model.warn(placed, placement.stage(), limit));
                advice.addAll(model.advise(placed, placement.stage(), limit));
            }
        }
        warnings.addAll(guardrails.contradictions(customer, placements, limit));
        List<Held> held = guardrails.hold(customer, known, advice, limit);
        return new Assessment(placements, known, warnings, advice, held);
    }

    /** The advice that no guardrail holds back. */
    public List<Advice> letThrough() {
        if (held.isEmpty()) {
            return advice;
        }
        // By identity: what is held is a piece of this very list, and records are slow to hash.
        Set<Advice> heldBack = Collections.newSetFromMap(new IdentityHashMap<>());
        held.forEach(hold -> heldBack.add(hold.advice()));
        return advice.stream().filter(piece -> !heldBack.contains(piece)).toList();
    }

    /** What a single model's rules warn of. */
    public List<Warning> warningsOf(String model) {
        return warningsAbout(model);
    }

    /** Which placements cannot both be true. */
    public List<Warning> contradictions() {
        return warningsAbout(null);
    }

    private List<Warning> warningsAbout(String model) {
        List<Warning> about = new ArrayList<>(0);
        for (Warning warning : warnings) {
            if (Objects.equals(warning.model(), model)) {
                about.add(warning);
            }
        }
        return about;
    }
}
