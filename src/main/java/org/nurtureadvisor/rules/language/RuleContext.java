package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Model;

import java.util.Collection;
import java.util.List;

/**
 * What surrounds a rule file.
 *
 * @param purpose what its rules are for
 * @param packageName the DRL package it must name
 * @param model the model its rules belong to; null for guardrails
 * @param models all models, whose placements guardrails may read
 */
public record RuleContext(
        Purpose purpose, String packageName, Model model, Collection<Model> models) {

    public RuleContext {
        models = List.copyOf(models);
    }

    /** The models whose stages a placement in this file may be at. */
    Collection<Model> placedModels() {
        return model == null ? models : List.of(model);
    }
}
