package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What surrounds a rule file.
 *
 * @param purpose what its rules are for
 * @param packageName the DRL package it must name
 * @param model the model its rules belong to; null for guardrails, and where it is unsound
 * @param models all sound models, whose placements guardrails may read
 * @param unsound ids of the models of which no more is known, because of mistakes in their files
 */
public record RuleContext(
        Purpose purpose,
        String packageName,
        Model model,
        Collection<Model> models,
        Set<String> unsound) {

    public RuleContext {
        models = List.copyOf(models);
        unsound = Set.copyOf(unsound);
    }

    /** Id of the model its rules belong to; null as the model is. */
    String modelId() {
        return model == null ? null : model.id();
    }

    List<String> modelIds() {
        return Stream.concat(models.stream().map(Model::id), unsound.stream()).sorted().toList();
    }

    /** The models a placement in this file may be of; empty where not all of them are known. */
    List<Model> placed() {
        if (model != null) {
            return List.of(model);
        }
        return unsound.isEmpty() ? List.copyOf(models) : List.of();
    }
}
