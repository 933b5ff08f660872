package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.evaluation.ActionReader;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Action;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is about to do with a stored customer, read and checked.
 *
 * @param unknown what it names besides facts that there is no word for
 */
record CustomerActionCheckRequest(
        CustomerEvaluationRequest customer, Action action, List<Finding> unknown) {

    /**
     * @param release whose models a request may name
     * @param strict whether a name that there is no word for is an error
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    static CustomerActionCheckRequest read(JsonNode root, CompiledRelease release, boolean strict) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "A request is an object.");
        CustomerEvaluationRequest customer =
                CustomerEvaluationRequest.readDryRun(
                        root, ActionReader.PROPERTIES, properties, release);
        Action action = new ActionReader(properties).read(root);
        properties.refuseErrors();
        List<Finding> unknown = properties.warnings().told();
        Preferences.refuseUnknown(
                strict, Stream.concat(unknown.stream(), customer.warnings().stream()).toList());
        return new CustomerActionCheckRequest(customer, action, unknown);
    }
}
