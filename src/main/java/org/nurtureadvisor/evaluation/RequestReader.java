package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.evaluation.EvaluationRequest.CustomerReference;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Action;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a request from JSON, and finds everything that is wrong with it at once. */
final class RequestReader {

    private static final List<String> PROPERTIES =
            List.of(
                    "asOf",
                    "models",
                    "customer",
                    BusinessFacts.NAME,
                    "facts",
                    "events",
                    "recorded",
                    "previous",
                    "settled",
                    "acceptance",
                    "assumed");
    private static final List<String> ACTION_CHECK_PROPERTIES =
            Stream.concat(PROPERTIES.stream(), ActionReader.PROPERTIES.stream()).toList();
    private static final List<String> CUSTOMER_PROPERTIES = List.of("id", "name");
    private static final Pointer MODELS = Pointer.ROOT.to("models");
    private static final Pointer CUSTOMER = Pointer.ROOT.to("customer");
    private static final Pointer RECORDED = Pointer.ROOT.to("recorded");

    private final CompiledRelease release;
    private final Instant now;
    private final boolean strict;
    private final PropertyReader properties = new PropertyReader();

    /**
     * @param release whose models a request may name
     * @param now what {@code asOf} is where the request does not say; null where it always does
     * @param strict whether what there is no word for is an error
     */
    RequestReader(CompiledRelease release, Instant now, boolean strict) {
        this.release = release;
        this.now = now;
        this.strict = strict;
    }

    /**
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    EvaluationRequest read(JsonNode root) {
        EvaluationRequest request = evaluation(root, PROPERTIES);
        refuse();
        return request;
    }

    /**
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    ActionCheckRequest readActionCheck(JsonNode root) {
        EvaluationRequest request = evaluation(root, ACTION_CHECK_PROPERTIES);
        Action action = new ActionReader(properties).read(root);
        refuse();
        return new ActionCheckRequest(request, action);
    }

    private void refuse() {
        properties.refuseErrors();
        Preferences.refuseUnknown(strict, properties.warnings().told());
    }

    private EvaluationRequest evaluation(JsonNode root, List<String> known) {
        properties.refuseUnlessObject(root, "A request is an object.");
        properties.warnOfUnknown(root, Pointer.ROOT, known);
        if (!root.hasNonNull("facts") && !root.hasNonNull("events")) {
            properties.error(Pointer.ROOT, "MISSING", "A request has 'facts' or 'events'.");
        }
        Instant said = properties.instant(root, "asOf", Pointer.ROOT);
        Instant asOf = said == null ? now : said;
        ModelNames names = new ModelNames(properties, release);
        MemoryReader memory = new MemoryReader(properties);
        return new EvaluationRequest(
                asOf,
                names.ids(root.path("models"), MODELS),
                customer(root.path("customer")),
                new FactReader(properties).readStated(root),
                events(root.path("events")),
                recorded(root.path("recorded")),
                new PreviousReader(properties, names, release).read(root.path("previous"), asOf),
                memory.settled(root.path("settled")),
                memory.acceptances(root.path("acceptance")),
                memory.assumed(root.path("assumed")),
                properties.warnings().told());
    }

    private CustomerReference customer(JsonNode node) {
        if (PropertyReader.absent(node)) {
            return null;
        }
        if (!node.isObject()) {
            properties.error(
                    CUSTOMER, "WRONG_TYPE", "A customer is an object with 'id' and 'name'.");
            return null;
        }
        properties.warnOfUnknown(node, CUSTOMER, CUSTOMER_PROPERTIES);
        return new CustomerReference(
                properties.text(node, "id", CUSTOMER), properties.text(node, "name", CUSTOMER));
    }

    private List<Event> events(JsonNode list) {
        return PropertyReader.absent(list)
                ? List.of()
                : new EventReader(properties).readAll(list, Pointer.ROOT.to("events"));
    }

    private Set<EventType> recorded(JsonNode list) {
        return new EventReader(properties).readTypes(list, RECORDED);
    }
}
