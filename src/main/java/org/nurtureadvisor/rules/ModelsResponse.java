package org.nurtureadvisor.rules;

import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;

/** The models of the release in force. */
public record ModelsResponse(String release, List<ModelSummary> models) {

    /**
     * One model in short.
     *
     * @param stages codes, lowest first
     */
    public record ModelSummary(
            String id, String title, ModelKind kind, String source, List<String> stages) {

        static ModelSummary from(Model model) {
            return new ModelSummary(
                    model.id(),
                    model.title(),
                    model.kind(),
                    model.source(),
                    model.stages().stream().map(Stage::code).toList());
        }
    }

    static ModelsResponse from(CompiledRelease release, Voice voice) {
        return new ModelsResponse(
                release.digest(),
                release.models().stream()
                        .map(model -> ModelSummary.from(voice.model(model.model())))
                        .toList());
    }
}
