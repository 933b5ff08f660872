package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.ValueReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;

import java.time.Instant;
import java.util.List;

/**
 * What somebody says became of a piece of advice.
 *
 * @param code of the advice
 * @param at when, in the microseconds that the database knows; null for now
 * @param effect what came of it, in their words; null where they say nothing
 */
record OutcomeRequest(String code, OutcomeKind kind, Instant at, String effect) {

    private static final List<String> PROPERTIES = List.of("code", "kind", "at", "effect");
    private static final ValueReader<OutcomeKind> KIND =
            ValueReader.ofWords("kind", OutcomeKind.class);

    /**
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static OutcomeRequest read(JsonNode root) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "An outcome is an object.");
        for (String name : List.of("code", "kind")) {
            if (!root.hasNonNull(name)) {
                properties.error(
                        Pointer.ROOT.to(name), "MISSING", "An outcome has '" + name + "'.");
            }
        }
        properties.warnOfUnknown(root, Pointer.ROOT, PROPERTIES);
        OutcomeRequest request =
                new OutcomeRequest(
                        properties.text(root, "code", Pointer.ROOT),
                        properties.value(root, "kind", Pointer.ROOT, KIND),
                        properties.keptInstant(root, "at", Pointer.ROOT, Instant.now()),
                        properties.text(root, "effect", Pointer.ROOT));
        properties.refuseErrorsAndWarnings();
        return request;
    }
}
