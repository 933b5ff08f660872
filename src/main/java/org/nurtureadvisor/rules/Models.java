package org.nurtureadvisor.rules;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.spelling.DidYouMean;

import java.util.List;

/** Finds the model that a path names. */
public final class Models {

    private Models() {}

    /**
     * @param models among which to find it
     * @throws ProblemException MODEL_NOT_FOUND, with the id that was probably meant
     */
    public static CompiledModel find(String id, List<CompiledModel> models) {
        return models.stream()
                .filter(model -> model.model().id().equals(id))
                .findFirst()
                .orElseThrow(() -> notFound(id, models));
    }

    private static ProblemException notFound(String id, List<CompiledModel> models) {
        List<String> ids = models.stream().map(model -> model.model().id()).toList();
        String detail =
                "There is no model '%s'. There are %s.".formatted(id, String.join(", ", ids));
        Finding finding =
                Finding.of("UNKNOWN_MODEL", detail, DidYouMean.nearest(id, ids).orElse(null));
        return new ProblemException(ProblemCode.MODEL_NOT_FOUND, detail, List.of(finding));
    }
}
