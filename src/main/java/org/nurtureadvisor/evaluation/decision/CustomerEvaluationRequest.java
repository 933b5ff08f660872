package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.Findings;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.ModelNames;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked about a stored customer.
 *
 * @param asOf the instant for which to evaluate, in the microseconds that the database knows; null
 *     for now
 * @param models ids of the models asked for; empty for all
 * @param extra what is known besides what is stored
 * @param dryRun whether to leave no trace
 */
record CustomerEvaluationRequest(Instant asOf, List<String> models, Extra extra, boolean dryRun) {

    private static final String DRY_RUN = "dryRun";
    private static final List<String> COMMON_PROPERTIES =
            List.of("asOf", "models", "facts", BusinessFacts.NAME);
    private static final List<String> PROPERTIES = with(List.of(DRY_RUN));
    private static final Pointer MODELS = Pointer.ROOT.to("models");

    /**
     * @param release whose models a request may name
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static CustomerEvaluationRequest read(JsonNode root, CompiledRelease release) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "A request is an object.");
        boolean dryRun = flag(root.path(DRY_RUN), properties);
        CustomerEvaluationRequest request = read(root, PROPERTIES, dryRun, properties, release);
        // A misspelt dryRun must not be recorded.
        properties.refuseErrorsAndWarnings();
        return request;
    }

    /**
     * The same, which leaves no trace, as part of another request.
     *
     * @param others names of the properties that the request has besides
     * @param properties takes what is wrong
     */
    static CustomerEvaluationRequest readDryRun(
            JsonNode root,
            List<String> others,
            PropertyReader properties,
            CompiledRelease release) {
        return read(root, with(others), true, properties, release);
    }

    private static CustomerEvaluationRequest read(
            JsonNode root,
            List<String> known,
            boolean dryRun,
            PropertyReader properties,
            CompiledRelease release) {
        properties.warnOfUnknown(root, Pointer.ROOT, known);
        // A dry run may look at any instant.
        Instant now = dryRun ? Instant.MAX : Instant.now();
        Instant asOf = properties.keptInstant(root, "asOf", Pointer.ROOT, now);
        List<String> models = new ModelNames(properties, release).ids(root.path("models"), MODELS);
        properties.errors().addAll(mistakes(root));
        return new CustomerEvaluationRequest(asOf, models, Extra.of(root), dryRun);
    }

    private static List<String> with(List<String> others) {
        return Stream.concat(COMMON_PROPERTIES.stream(), others.stream()).toList();
    }

    /** The same of a customer, by the rules of a release. */
    Asked about(String customer, Explain explain, CompiledRelease release) {
        Instant instant = asOf == null ? Now.inSeconds() : asOf;
        return new Asked(customer, extra, new Round(instant, models, explain, release, null));
    }

    /**
     * In the facts, which are read again once those that are stored stand beside them. Of names
     * among them that there is no word for, the answer warns.
     */
    private static Findings mistakes(JsonNode root) {
        PropertyReader properties = new PropertyReader();
        new FactReader(properties).readStated(root);
        return properties.errors();
    }

    private static boolean flag(JsonNode node, PropertyReader properties) {
        if (!PropertyReader.absent(node) && !node.isBoolean()) {
            properties.error(Pointer.ROOT.to(DRY_RUN), "WRONG_TYPE", "'dryRun' is true or false.");
        }
        return node.asBoolean();
    }
}
