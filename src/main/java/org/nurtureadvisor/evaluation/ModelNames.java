package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;
import java.util.Optional;

/** Reads which relationship models and which of their stages a request names. */
public final class ModelNames {

    private final PropertyReader properties;
    private final List<Model> models;

    /**
     * @param properties takes what is wrong
     * @param release whose models there are
     */
    public ModelNames(PropertyReader properties, CompiledRelease release) {
        this.properties = properties;
        this.models = release.relationshipModels().stream().map(CompiledModel::model).toList();
    }

    /** A list of ids of models; empty where it is absent. */
    public List<String> ids(JsonNode list, Pointer pointer) {
        List<String> ids = properties.names(list, pointer, "Models are a list of ids.");
        for (int i = 0; i < ids.size(); i++) {
            find(ids.get(i), pointer.to(i));
        }
        return ids;
    }

    /**
     * The model of an id; empty where there is no such one, which is noted.
     *
     * @param id null where none is named
     */
    public Optional<Model> find(String id, Pointer pointer) {
        Optional<Model> found = models.stream().filter(model -> model.id().equals(id)).findFirst();
        if (id != null && found.isEmpty()) {
            List<String> known = models.stream().map(Model::id).toList();
            properties.error(
                    pointer,
                    "UNKNOWN_MODEL",
                    "There is no model '%s'. There are %s.".formatted(id, String.join(", ", known)),
                    id,
                    known);
        }
        return found;
    }

    /**
     * Notes where a model has no such stage.
     *
     * @param stage null where none is named
     */
    public void checkStage(String stage, Model model, Pointer pointer) {
        if (stage != null && model.stage(stage).isEmpty()) {
            properties.error(
                    pointer,
                    "UNKNOWN_STAGE",
                    "The model " + model.id() + " has no stage '" + stage + "'.",
                    stage,
                    model.stages().stream().map(Stage::code).toList());
        }
    }
}
