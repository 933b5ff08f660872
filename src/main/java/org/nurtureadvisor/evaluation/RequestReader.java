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
    private final PropertyReader properties = new PropertyReader();

    private RequestReader(CompiledRelease release) {
        this.release = release;
    }

    /**
     * @param release whose models a request may name
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static EvaluationRequest read(JsonNode root, CompiledRelease release) {
        RequestReader reader = new RequestReader(release);
        EvaluationRequest request = reader.evaluation(root, PROPERTIES);
        reader.properties.refuseErrors();
        return request;
    }

    /**
     * @param release whose models a request may name
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static ActionCheckRequest readActionCheck(JsonNode root, CompiledRelease release) {
        RequestReader reader = new RequestReader(release);
        EvaluationRequest request = reader.evaluation(root, ACTION_CHECK_PROPERTIES);
        Action action = new ActionReader(reader.properties).read(root);
        reader.properties.refuseErrors();
        return new ActionCheckRequest(request, action);
    }

    private EvaluationRequest evaluation(JsonNode root, List<String> known) {
        properties.refuseUnlessObject(root, "A request is an object.");
        properties.warnOfUnknown(root, Pointer.ROOT, known);
        if (!root.hasNonNull("facts") && !root.hasNonNull("events")) {
            properties.error(Pointer.ROOT, "MISSING", "A request has 'facts' or 'events'.");
        }
        Instant asOf = properties.instant(root, "asOf", Pointer.ROOT);
        ModelNames names = new ModelNames(properties, release);
        MemoryReader memory = new MemoryReader(properties);
        return new EvaluationRequest(
                asOf,
                names.ids(root.path("models"), MODELS),
                customer(root.path("customer")),
                new FactReader(properties).readStated(root),
                events(root.path("events")),
                recorded(root.path("recorded")),
                new PreviousReader(properties, names, release)
                        .read(root.path("previous"), asOf == null ? Instant.now() : asOf),
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
