package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.ValueReader;
import org.nurtureadvisor.evaluation.EvaluationRequest.CustomerReference;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.PreviousPlacement;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads a request from JSON, and finds everything that is wrong with it at once. */
final class RequestReader {

    private static final List<String> PROPERTIES =
            List.of(
                    "asOf",
                    "models",
                    "customer",
                    "business",
                    "facts",
                    "events",
                    "recorded",
                    "previous",
                    "settled",
                    "acceptance",
                    "assumed");
    private static final List<String> ACTION_CHECK_PROPERTIES =
            Stream.concat(PROPERTIES.stream(), Stream.of("action", "channel")).toList();
    private static final ValueReader ACTION = ValueReader.ofWords("action", ActionKind.class);
    private static final ValueReader CHANNEL = ValueReader.ofWords("channel", Channel.class);
    private static final List<String> CUSTOMER_PROPERTIES = List.of("id", "name");
    private static final List<String> PREVIOUS_PROPERTIES = List.of("stage", "since", "highest");
    private static final List<String> SETTLED_PROPERTIES =
            List.of("code", "topic", "rule", "how", "until", "facts");
    private static final List<String> ACCEPTANCE_PROPERTIES =
            List.of("code", "model", "stage", "taken", "dismissed");
    private static final ValueReader HOW = ValueReader.ofWords("how", Settled.How.class);
    private static final ValueReader UNTIL = ValueReader.ofDates("until");
    private static final ValueReader TAKEN = ValueReader.ofCounts("taken");
    private static final ValueReader DISMISSED = ValueReader.ofCounts("dismissed");
    private static final Pointer MODELS = Pointer.ROOT.to("models");
    private static final Pointer CUSTOMER = Pointer.ROOT.to("customer");
    private static final Pointer RECORDED = Pointer.ROOT.to("recorded");
    private static final Pointer PREVIOUS = Pointer.ROOT.to("previous");
    private static final Pointer SETTLED = Pointer.ROOT.to("settled");
    private static final Pointer ACCEPTANCE = Pointer.ROOT.to("acceptance");
    private static final Pointer ASSUMED = Pointer.ROOT.to("assumed");

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
        Action action = reader.action(root);
        reader.properties.refuseErrors();
        return new ActionCheckRequest(request, action);
    }

    private Action action(JsonNode root) {
        ActionKind kind = (ActionKind) read(ACTION, root, "action", Pointer.ROOT);
        Channel channel = (Channel) read(CHANNEL, root, "channel", Pointer.ROOT);
        if (!root.hasNonNull("action")) {
            properties.error(Pointer.ROOT.to("action"), "MISSING", "An action check has 'action'.");
        }
        return kind == null ? null : Action.of(kind, channel);
    }

    private EvaluationRequest evaluation(JsonNode root, List<String> known) {
        properties.refuseUnlessObject(root, "A request is an object.");
        properties.warnOfUnknown(root, Pointer.ROOT, known);
        if (!root.hasNonNull("facts") && !root.hasNonNull("events")) {
            properties.error(Pointer.ROOT, "MISSING", "A request has 'facts' or 'events'.");
        }
        Instant asOf = properties.instant(root, "asOf", Pointer.ROOT);
        return new EvaluationRequest(
                asOf,
                models(root.path("models")),
                customer(root.path("customer")),
                stated(root),
                events(root.path("events")),
                recorded(root.path("recorded")),
                previous(root.path("previous"), asOf == null ? Instant.now() : asOf),
                read(root.path("settled"), SETTLED, SETTLED_PROPERTIES, this::settled),
                Acceptances.of(
                        read(
                                root.path("acceptance"),
                                ACCEPTANCE,
                                ACCEPTANCE_PROPERTIES,
                                this::acceptance)),
                assumed(root.path("assumed")),
                properties.warnings().told());
    }

    private List<String> models(JsonNode list) {
        List<String> known =
                release.relationshipModels().stream().map(model -> model.model().id()).toList();
        List<String> ids = properties.names(list, MODELS, "Models are a list of ids.");
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (id != null && !known.contains(id)) {
                properties.error(
                        MODELS.to(i),
                        "UNKNOWN_MODEL",
                        "There is no model '%s'. There are %s."
                                .formatted(id, String.join(", ", known)),
                        id,
                        known);
            }
        }
        return ids;
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

    /** Norms stand in a place of their own, and are facts like all others. */
    private Map<FactDefinition, Object> stated(JsonNode root) {
        FactReader reader = new FactReader(properties);
        Map<FactDefinition, Object> facts =
                PropertyReader.absent(root.path("facts"))
                        ? new LinkedHashMap<>()
                        : reader.read(root.path("facts"), Pointer.ROOT.to("facts"));
        if (!PropertyReader.absent(root.path("business"))) {
            reader.readGroup("business", root.path("business"), Pointer.ROOT.to("business"), facts);
        }
        return facts;
    }

    private List<Event> events(JsonNode list) {
        return PropertyReader.absent(list)
                ? List.of()
                : new EventReader(properties).readAll(list, Pointer.ROOT.to("events"));
    }

    private Set<EventType> recorded(JsonNode list) {
        return new EventReader(properties).readTypes(list, RECORDED);
    }

    private Map<String, PreviousPlacement> previous(JsonNode node, Instant asOf) {
        Map<String, PreviousPlacement> previous = new LinkedHashMap<>();
        if (PropertyReader.absent(node)) {
            return previous;
        }
        if (!node.isObject()) {
            properties.error(
                    PREVIOUS, "WRONG_TYPE", "Previous placements are an object, by model.");
            return previous;
        }
        node.properties()
                .forEach(entry -> previous(entry.getKey(), entry.getValue(), asOf, previous));
        return previous;
    }

    private void previous(
            String id, JsonNode node, Instant asOf, Map<String, PreviousPlacement> previous) {
        Pointer pointer = PREVIOUS.to(id);
        Model model = release.model(id).map(CompiledModel::model).orElse(null);
        if (model == null) {
            List<String> known = release.models().stream().map(any -> any.model().id()).toList();
            properties.warn(pointer, "UNKNOWN_MODEL", "There is no model '" + id + "'.", id, known);
        } else if (!node.isObject()) {
            properties.error(
                    pointer,
                    "WRONG_TYPE",
                    "A previous placement is an object with 'stage' and 'since'.");
        } else {
            properties.warnOfUnknown(node, pointer, PREVIOUS_PROPERTIES);
            String stage = stage(node, "stage", model, pointer);
            Instant since = properties.instant(node, "since", pointer);
            String highest = stage(node, "highest", model, pointer);
            previous.put(id, new PreviousPlacement(stage, since, highest));
            refuseContradictions(previous.get(id), model, asOf, pointer);
        }
    }

    private void refuseContradictions(
            PreviousPlacement previous, Model model, Instant asOf, Pointer pointer) {
        if (previous.since() != null && previous.since().isAfter(asOf)) {
            contradiction(
                    pointer.to("since"),
                    "'since' is %s, after 'asOf', %s.".formatted(previous.since(), asOf));
        }
        if (previous.since() != null && previous.stage() == null) {
            contradiction(
                    pointer.to("since"),
                    "'since' is when 'stage' was entered, and there is no 'stage'.");
        }
        int highest = model.rank(previous.highest());
        if (model.kind().isOrdered() && highest > 0 && highest < model.rank(previous.stage())) {
            contradiction(
                    pointer.to("highest"),
                    "'highest' is %s, below 'stage', %s."
                            .formatted(previous.highest(), previous.stage()));
        }
    }

    private void contradiction(Pointer pointer, String detail) {
        properties.error(pointer, "CONTRADICTION", detail);
    }

    /** The entries of a list of objects in which nothing is missing. */
    private <T> List<T> read(
            JsonNode list,
            Pointer pointer,
            List<String> known,
            BiFunction<JsonNode, Pointer, T> entry) {
        if (PropertyReader.absent(list)) {
            return List.of();
        }
        if (!list.isArray()) {
            properties.error(pointer, "WRONG_TYPE", "This is a list of objects.");
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Pointer place = pointer.to(i);
            if (isComplete(list.get(i), place, known)) {
                entries.add(entry.apply(list.get(i), place));
            }
        }
        return entries;
    }

    private boolean isComplete(JsonNode node, Pointer pointer, List<String> known) {
        if (!node.isObject()) {
            properties.error(pointer, "WRONG_TYPE", "This is an object.");
            return false;
        }
        properties.warnOfUnknown(node, pointer, known);
        List<String> missing = known.stream().filter(name -> !node.hasNonNull(name)).toList();
        for (String name : missing) {
            properties.error(pointer.to(name), "MISSING", "Here must be '" + name + "'.");
        }
        return missing.isEmpty();
    }

    /** Of what is wrong here something is null, and the request refused. */
    private Settled settled(JsonNode node, Pointer pointer) {
        return new Settled(
                properties.text(node, "code", pointer),
                properties.text(node, "topic", pointer),
                properties.text(node, "rule", pointer),
                (Settled.How) read(HOW, node, "how", pointer),
                (LocalDate) read(UNTIL, node, "until", pointer),
                properties.text(node, "facts", pointer));
    }

    private Acceptance acceptance(JsonNode node, Pointer pointer) {
        return new Acceptance(
                properties.text(node, "code", pointer),
                properties.text(node, "model", pointer),
                properties.text(node, "stage", pointer),
                count(read(TAKEN, node, "taken", pointer)),
                count(read(DISMISSED, node, "dismissed", pointer)));
    }

    private Object read(ValueReader reader, JsonNode node, String key, Pointer pointer) {
        return reader.read(node.path(key), pointer.to(key), properties.errors());
    }

    private static int count(Object read) {
        return read == null ? 0 : (Integer) read;
    }

    /** Norms by their names within {@code business}. */
    private Set<FactDefinition> assumed(JsonNode list) {
        Set<FactDefinition> assumed = new LinkedHashSet<>();
        List<String> names =
                properties.names(list, ASSUMED, "What is assumed is a list of names of norms.");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<FactDefinition> norm = Facts.find("business." + name);
            norm.ifPresent(assumed::add);
            if (name != null && norm.isEmpty()) {
                properties.error(ASSUMED.to(i), "UNKNOWN_FACT", "There is no norm '" + name + "'.");
            }
        }
        return assumed;
    }

    private String stage(JsonNode node, String key, Model model, Pointer pointer) {
        String stage = properties.text(node, key, pointer);
        if (stage != null && model.stage(stage).isEmpty()) {
            List<String> codes = model.stages().stream().map(Stage::code).toList();
            properties.error(
                    pointer.to(key),
                    "UNKNOWN_STAGE",
                    "The model " + model.id() + " has no stage '" + stage + "'.",
                    stage,
                    codes);
        }
        return stage;
    }
}
