package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.ModelNames;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.request.Preferences;
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
 * @param warnings what its facts name that there is no word for
 */
record CustomerEvaluationRequest(
        Instant asOf, List<String> models, Extra extra, boolean dryRun, List<Finding> warnings) {

    private static final String DRY_RUN = "dryRun";
    private static final List<String> COMMON_PROPERTIES =
            List.of("asOf", "models", "facts", BusinessFacts.NAME);
    private static final List<String> PROPERTIES = with(List.of(DRY_RUN));
    private static final Pointer MODELS = Pointer.ROOT.to("models");

    /**
     * @param release whose models a request may name
     * @param strict whether a fact that there is no word for is an error
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    static CustomerEvaluationRequest read(JsonNode root, CompiledRelease release, boolean strict) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "A request is an object.");
        boolean dryRun = flag(root.path(DRY_RUN), properties);
        CustomerEvaluationRequest request = read(root, PROPERTIES, dryRun, properties, release);
        // A misspelt dryRun must not be recorded.
        properties.refuseErrorsAndWarnings();
        Preferences.refuseUnknown(strict, request.warnings());
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
        // The answer warns of names among the facts, which are read again beside those stored.
        PropertyReader facts = new PropertyReader();
        new FactReader(facts).readStated(root);
        properties.errors().addAll(facts.errors());
        return new CustomerEvaluationRequest(
                asOf, models, Extra.of(root), dryRun, facts.warnings().told());
    }

    private static List<String> with(List<String> others) {
        return Stream.concat(COMMON_PROPERTIES.stream(), others.stream()).toList();
    }

    /** The same of a customer, by the rules of a release. */
    Asked about(String customer, Explain explain, CompiledRelease release) {
        Instant instant = asOf == null ? Now.inMicros() : asOf;
        Round round = new Round(instant, models, explain, release, null);
        return new Asked(customer, extra, round, asOf == null);
    }

    private static boolean flag(JsonNode node, PropertyReader properties) {
        if (!PropertyReader.absent(node) && !node.isBoolean()) {
            properties.error(Pointer.ROOT.to(DRY_RUN), "WRONG_TYPE", "'dryRun' is true or false.");
        }
        return node.asBoolean();
    }
}
