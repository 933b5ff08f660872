package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.evaluation.ActionReader;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Action;

/** What somebody is about to do with a stored customer, read and checked. */
record CustomerActionCheckRequest(CustomerEvaluationRequest customer, Action action) {

    /**
     * @param release whose models a request may name
     * @param strict whether a fact that there is no word for is an error
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    static CustomerActionCheckRequest read(JsonNode root, CompiledRelease release, boolean strict) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "A request is an object.");
        CustomerEvaluationRequest customer =
                CustomerEvaluationRequest.readDryRun(
                        root, ActionReader.PROPERTIES, properties, release);
        Action action = new ActionReader(properties).read(root);
        properties.refuseErrorsAndWarnings();
        Preferences.refuseUnknown(strict, customer.warnings());
        return new CustomerActionCheckRequest(customer, action);
    }
}
