package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads where a customer stood before, from JSON. */
final class PreviousReader {

    private static final Pointer PREVIOUS = Pointer.ROOT.to("previous");
    private static final List<String> PREVIOUS_PROPERTIES = List.of("stage", "since", "highest");

    private final PropertyReader properties;
    private final ModelNames names;
    private final CompiledRelease release;

    /**
     * @param properties takes what is wrong, and what there is no word for
     * @param names of stages
     * @param release whose models there are, levels among them
     */
    PreviousReader(PropertyReader properties, ModelNames names, CompiledRelease release) {
        this.properties = properties;
        this.names = names;
        this.release = release;
    }

    /**
     * By id of the model.
     *
     * @param asOf nothing before it lies after it
     */
    Map<String, PreviousPlacement> read(JsonNode node, Instant asOf) {
        Map<String, PreviousPlacement> previous = new LinkedHashMap<>();
        if (PropertyReader.absent(node)) {
            return previous;
        }
        if (!node.isObject()) {
            properties.error(
                    PREVIOUS, "WRONG_TYPE", "Previous placements are an object, by model.");
            return previous;
        }
        node.properties().forEach(entry -> read(entry.getKey(), entry.getValue(), asOf, previous));
        return previous;
    }

    private void read(
            String id, JsonNode node, Instant asOf, Map<String, PreviousPlacement> previous) {
        Pointer pointer = PREVIOUS.to(id);
        Model model = release.model(id).map(CompiledModel::model).orElse(null);
        if (model == null) {
            List<String> known = release.models().stream().map(any -> any.model().id()).toList();
            properties.warn(pointer, "UNKNOWN_MODEL", "There is no model '" + id + "'.", id, known);
        } else if (!node.isObject()) {
            properties.error(
                    pointer,
                    "WRONG_TYPE",
                    "A previous placement is an object with 'stage' and 'since'.");
        } else {
            properties.warnOfUnknown(node, pointer, PREVIOUS_PROPERTIES);
            String stage = stage(node, "stage", model, pointer);
            Instant since = properties.instant(node, "since", pointer);
            String highest = stage(node, "highest", model, pointer);
            PreviousPlacement placement = new PreviousPlacement(stage, since, highest);
            previous.put(id, placement);
            // Beside other mistakes, it may be just one of them that contradicts.
            if (properties.errors().isEmpty()) {
                placement
                        .contradictions(model, asOf)
                        .forEach(
                                (property, detail) ->
                                        properties.error(
                                                pointer.to(property), "CONTRADICTION", detail));
            }
        }
    }

    private String stage(JsonNode node, String key, Model model, Pointer pointer) {
        String stage = properties.text(node, key, pointer);
        names.checkStage(stage, model, pointer.to(key));
        return stage;
    }
}
