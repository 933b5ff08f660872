package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;

import java.time.Instant;
import java.util.List;

/**
 * What is asked about a stored customer.
 *
 * @param asOf the instant for which to evaluate, in the microseconds that the database knows; null
 *     for now
 * @param models ids of the models asked for; empty for all
 * @param extra what is known besides what is stored
 * @param dryRun whether to leave no trace
 */
record DecisionRequest(Instant asOf, List<String> models, Extra extra, boolean dryRun) {

    private static final List<String> PROPERTIES =
            List.of("asOf", "models", "facts", "business", "dryRun");

    /**
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static DecisionRequest read(JsonNode root) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "A request is an object.");
        properties.warnOfUnknown(root, Pointer.ROOT, PROPERTIES);
        boolean dryRun = flag(root.path("dryRun"), properties);
        // A dry run may look at any instant.
        Instant now = dryRun ? Instant.MAX : Instant.now();
        Instant asOf = properties.keptInstant(root, "asOf", Pointer.ROOT, now);
        List<String> models = new ModelNames(properties, release).ids(root.path("models"), MODELS);
        properties.errors().addAll(mistakes(root));
        // A misspelt dryRun must not be recorded.
        properties.refuseErrorsAndWarnings();
        return new DecisionRequest(
                asOf, models, new Extra(given(root, "facts"), given(root, BUSINESS)), dryRun);
    }

    private static JsonNode object(JsonNode root, String name, PropertyReader properties) {
        JsonNode object = root.path(name);
        if (PropertyReader.absent(object)) {
            return Extra.NONE.facts();
        }
        if (!object.isObject()) {
            properties.error(Pointer.ROOT.to(name), "WRONG_TYPE", "'" + name + "' is an object.");
        }
        return object;
    }

    private static boolean flag(JsonNode node, PropertyReader properties) {
        if (!PropertyReader.absent(node) && !node.isBoolean()) {
            properties.error(Pointer.ROOT.to("dryRun"), "WRONG_TYPE", "'dryRun' is true or false.");
        }
        return node.asBoolean();
    }
}
