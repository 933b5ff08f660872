package org.nurtureadvisor.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.nurtureadvisor.customer.AttributeDefinition;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.evaluation.Settled;
import org.nurtureadvisor.evaluation.decision.OutcomeKind;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Unit;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema of a request, from the catalogues of facts and of events by which it is read. */
final class RequestSchema {

    private static final int LONGEST_NAME = 200;

    private final Map<String, Schema> components = new LinkedHashMap<>();

    private RequestSchema() {}

    /** All that a request consists of, by name. */
    static Map<String, Schema> components() {
        RequestSchema schema = new RequestSchema();
        schema.components.put("EvaluationRequest", schema.request());
        schema.components.put("ActionCheckRequest", schema.actionCheck());
        schema.components.put("CustomerEvaluationRequest", customerEvaluation());
        schema.components.put("PortfolioRunRequest", portfolioRun());
        schema.components.put("CustomerRequest", statedCustomer());
        schema.components.put("EventsRequest", events());
        schema.components.put("OutcomeRequest", outcome());
        schema.components.put("OutcomeKind", Schemas.words(OutcomeKind.class));
        schema.components.put("ActionKind", Schemas.words(ActionKind.class));
        schema.components.put("CustomerReference", customer());
        schema.components.put("PreviousPlacement", previous());
        schema.components.put("Settled", settled());
        schema.components.put("How", Schemas.words(Settled.How.class));
        schema.components.put("Acceptance", acceptance());
        schema.components.put("Facts", schema.facts());
        schema.components.put("Event", schema.event());
        schema.components.put("EventType", eventType());
        return schema.components;
    }

    private Schema actionCheck() {
        return schema(
                        "What somebody is about to do with a customer, who is told as in an"
                                + " `EvaluationRequest`.")
                .addRequired("action")
                .addProperty("action", Schemas.ref("ActionKind"))
                .addProperty("channel", Schemas.orNull(Schemas.ref("Channel")));
    }

    private static Schema customerEvaluation() {
        return Schemas.object("What is asked about a stored customer. All may be left out.")
                .addProperty(
                        "asOf", asOf(" At most five years ahead of now, but with `dryRun` any."))
                .addProperty("models", models())
                .addProperty(
                        "facts",
                        Schemas.orNull(Schemas.ref("Facts"))
                                .description("Facts that go before those stored, this once."))
                .addProperty(
                        "business",
                        Schemas.orNull(Schemas.ref(componentName("business")))
                                .description("Norms that go before those stored, this once."))
                .addProperty(
                        "dryRun",
                        Schemas.orNull(Schemas.of(Schema.SchemaType.BOOLEAN))
                                .description("Whether to leave no trace; false, where left out."));
    }

    private static Schema portfolioRun() {
        return Schemas.object("A run over the portfolio. All may be left out.")
                .addProperty("asOf", asOf(" At most five years ahead of now."))
                .addProperty("models", models())
                .addProperty(
                        "filter",
                        Schemas.orNull(
                                Schemas.object(
                                                "Whom it is about: customers for whom all of this"
                                                        + " holds; all customers, where left out.")
                                        .addProperty(
                                                "owner",
                                                Schemas.orNull(
                                                        Schemas.text(
                                                                LONGEST_NAME,
                                                                "Who looks after them.")))
                                        .addProperty(
                                                "segment", Schemas.orNull(Schemas.ref("Segment")))
                                        .addProperty(
                                                "model",
                                                Schemas.orNull(
                                                        Schemas.text(
                                                                LONGEST_NAME,
                                                                "Model in which they stand on"
                                                                        + " `stage`; one does not go"
                                                                        + " without the other.")))
                                        .addProperty(
                                                "stage",
                                                Schemas.orNull(Schemas.text(LONGEST_NAME, null)))
                                        .addProperty(
                                                "customers",
                                                Schemas.orNull(
                                                        Schemas.list(
                                                                        Schemas.text(
                                                                                LONGEST_NAME, null),
                                                                        "Ids, one by one.")
                                                                .maxItems(10_000)))));
    }

    private static Schema outcome() {
        return Schemas.object("What became of a piece of advice.")
                .required(List.of("code", "kind"))
                .addProperty(
                        "code",
                        Schemas.text(LONGEST_NAME, "Of the advice, which the decision gave."))
                .addProperty("kind", Schemas.ref("OutcomeKind"))
                .addProperty(
                        "at",
                        Schemas.orNull(
                                Schemas.instant(
                                        "When, at most five years ahead of now; now, where left out.")))
                .addProperty(
                        "effect",
                        Schemas.orNull(
                                Schemas.text(LONGEST_NAME, "What came of it, in your words.")));
    }

    private static Schema asOf() {
        return asOf("");
    }

    private static Schema asOf(String more) {
        return Schemas.orNull(
                Schemas.instant("The instant for which to evaluate; now, where left out." + more));
    }

    private static Schema models() {
        return Schemas.orNull(
                Schemas.list(
                        Schemas.text(LONGEST_NAME, null),
                        "Ids of the relationship models to place the customer in, as"
                                + " `GET /v1/models` tells them, but for levels; all, where left out."
                                + " The trust ladder is always placed."));
    }

    private Schema request() {
        return schema(
                "What is known of one customer. All may be left out but `facts` or `events`."
                        + " What there is no word for is passed over with a warning.");
    }

    private Schema schema(String description) {
        return Schemas.object(description)
                .anyOf(
                        List.of(
                                OASFactory.createSchema().required(List.of("facts")),
                                OASFactory.createSchema().required(List.of("events"))))
                .addProperty("asOf", asOf())
                .addProperty("models", models())
                .addProperty("customer", Schemas.orNull(Schemas.ref("CustomerReference")))
                .addProperty("business", Schemas.orNull(Schemas.ref(componentName("business"))))
                .addProperty("facts", Schemas.orNull(Schemas.ref("Facts")))
                .addProperty(
                        "events",
                        Schemas.orNull(
                                Schemas.list(
                                        Schemas.ref("Event"),
                                        "What happened, in any order. Facts follow from events; where"
                                                + " one is also stated, the stated one holds.")))
                .addProperty(
                        "recorded",
                        Schemas.orNull(
                                Schemas.list(
                                        Schemas.ref("EventType"),
                                        "Types of events that the sender records, so that none among"
                                                + " `events` means that there were none. Of other types,"
                                                + " none means unknown.")))
                .addProperty(
                        "previous",
                        Schemas.orNull(
                                Schemas.object(
                                                "Where the customer stood before, by id of the model.")
                                        .additionalPropertiesSchema(
                                                Schemas.ref("PreviousPlacement"))))
                .addProperty(
                        "settled",
                        Schemas.orNull(
                                Schemas.list(
                                        Schemas.ref("Settled"),
                                        "Advice that was dismissed or done, and is not to be given again"
                                                + " for a while.")))
                .addProperty(
                        "acceptance",
                        Schemas.orNull(
                                Schemas.list(
                                        Schemas.ref("Acceptance"),
                                        "How advice was taken so far; it moves the ranking.")))
                .addProperty(
                        "assumed",
                        Schemas.orNull(
                                Schemas.list(
                                        Schemas.text(LONGEST_NAME, null),
                                        "Names of the norms in `business` that nobody stated, as a"
                                                + " decision notes them; the answer warns of them.")));
    }

    private static Schema settled() {
        return Schemas.object(
                        "Advice that was dismissed or done. Until a day, or until the facts behind it"
                                + " change, nothing on its topic is given.")
                .required(List.of("code", "topic", "rule", "how", "until", "facts"))
                .addProperty("code", Schemas.text(LONGEST_NAME, "Of the advice."))
                .addProperty("topic", Schemas.text(LONGEST_NAME, "What it was about."))
                .addProperty("rule", Schemas.text(LONGEST_NAME, "Id of the rule that gave it."))
                .addProperty("how", Schemas.ref("How"))
                .addProperty(
                        "until",
                        Schemas.value(LocalDate.class, 0, 0)
                                .description("First day on which it may be given again."))
                .addProperty(
                        "facts",
                        Schemas.text(
                                LONGEST_NAME,
                                "Fingerprint of the facts behind it, as the answer said it."));
    }

    private static Schema acceptance() {
        Schema count = Schemas.value(Integer.class, 0, Double.POSITIVE_INFINITY);
        return Schemas.object("How clients in one stage took a piece of advice.")
                .required(List.of("code", "model", "stage", "taken", "dismissed"))
                .addProperty("code", Schemas.text(LONGEST_NAME, "Of the advice."))
                .addProperty("model", Schemas.text(LONGEST_NAME, "Id of its model."))
                .addProperty("stage", Schemas.text(LONGEST_NAME, "Code of the stage."))
                .addProperty("taken", count)
                .addProperty("dismissed", count);
    }

    private static Schema customer() {
        return Schemas.object(
                        "Whom the answer is about; not used in an evaluation, and given back as it came.")
                .addProperty(
                        "id", Schemas.orNull(Schemas.text(LONGEST_NAME, "The sender's own id.")))
                .addProperty("name", Schemas.orNull(Schemas.text(LONGEST_NAME, null)));
    }

    private static Schema statedCustomer() {
        return Schemas.object(
                        "What a CRM states of a customer. All may be left out. What there is no word for"
                                + " is passed over with a warning.")
                .addProperty("name", Schemas.orNull(Schemas.text(LONGEST_NAME, null)))
                .addProperty("segment", Schemas.orNull(Schemas.ref("Segment")))
                .addProperty(
                        "owner",
                        Schemas.orNull(Schemas.text(LONGEST_NAME, "Who looks after the customer.")))
                .addProperty(
                        "facts",
                        Schemas.orNull(Schemas.ref("Facts"))
                                .description("They go before what follows from events."))
                .addProperty("business", Schemas.orNull(Schemas.ref(componentName("business"))))
                .addProperty(
                        "recorded",
                        Schemas.orNull(
                                Schemas.list(
                                        Schemas.ref("EventType"),
                                        "Types of events that the CRM records for this customer, so that"
                                                + " none told means that there were none.")));
    }

    private static Schema events() {
        return OASFactory.createSchema()
                .description("One event, or a list of them.")
                .anyOf(List.of(Schemas.ref("Event"), Schemas.list(Schemas.ref("Event"), null)));
    }

    private static Schema previous() {
        return Schemas.object("Where a customer stood before in one model.")
                .addProperty(
                        "stage", Schemas.orNull(Schemas.text(LONGEST_NAME, "Code of the stage.")))
                .addProperty(
                        "since",
                        Schemas.orNull(Schemas.instant("When the customer entered the stage.")))
                .addProperty(
                        "highest",
                        Schemas.orNull(
                                Schemas.text(
                                        LONGEST_NAME,
                                        "Code of the highest stage the customer ever held, as the last"
                                                + " answer said it; without it, moving up is never a"
                                                + " recovery.")));
    }

    private Schema facts() {
        Schema facts =
                Schemas.object(
                        "Facts that the sender states, in groups. A fact that is left out or null is"
                                + " unknown, and unknown is never zero. \"In the last 90 days\" means"
                                + " whole calendar days in UTC that end with `asOf`.");
        for (RecordComponent group : Customer.class.getRecordComponents()) {
            Map<String, Schema> stated = group(group.getName());
            if (!stated.isEmpty()) {
                components.put(
                        componentName(group.getName()),
                        Schemas.object(Javadocs.of(group.getType())).properties(stated));
                facts.addProperty(
                        group.getName(),
                        Schemas.orNull(Schemas.ref(componentName(group.getName()))));
            }
        }
        return facts;
    }

    private Map<String, Schema> group(String group) {
        Map<String, Schema> stated = new LinkedHashMap<>();
        for (FactDefinition fact : Facts.all()) {
            if (fact.groupName().equals(group) && !fact.concluded()) {
                stated.put(fact.simpleName(), fact(fact));
            }
        }
        return stated;
    }

    private Schema fact(FactDefinition fact) {
        Schema schema =
                value(
                        fact.type(),
                        fact.elementType(),
                        fact.min(),
                        fact.max(),
                        Javadocs.sentence(fact.meaning()));
        return fact.unit() == Unit.NONE
                ? schema
                : schema.addExtension("x-unit", fact.unit().name().toLowerCase(Locale.ROOT));
    }

    private Schema event() {
        Schema event =
                Schemas.object(
                                "Something that happened between the customer and us. Which attributes"
                                        + " it has beside id, type and at, its type says.")
                        .required(List.of("id", "type", "at"))
                        .addProperty(
                                "id",
                                Schemas.text(LONGEST_NAME, "Unique among the events of a customer.")
                                        .minLength(1))
                        .addProperty("type", Schemas.ref("EventType"))
                        .addProperty("at", Schemas.instant("When it happened."));
        for (AttributeDefinition attribute : EventAttributes.all()) {
            event.addProperty(attribute.name(), attribute(attribute));
        }
        requirements().forEach(event::addAllOf);
        return event;
    }

    private Schema attribute(AttributeDefinition attribute) {
        String takers =
                Stream.of(EventType.values())
                        .filter(type -> type.takes(attribute.name()))
                        .map(type -> "`" + type.wireName() + "`")
                        .collect(Collectors.joining(", "));
        return value(
                attribute.type(),
                attribute.elementType(),
                attribute.min(),
                attribute.max(),
                Javadocs.sentence(attribute.meaning()) + " Of " + takers + ".");
    }

    /** If it is of such a type, then it has such attributes. */
    private static List<Schema> requirements() {
        Map<List<String>, List<EventType>> byRequired =
                Arrays.stream(EventType.values())
                        .filter(type -> !type.required().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        EventType::required,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byRequired.entrySet().stream()
                .map(
                        entry ->
                                OASFactory.createSchema()
                                        .ifSchema(isOneOf(entry.getValue()))
                                        .thenSchema(
                                                OASFactory.createSchema().required(entry.getKey())))
                .toList();
    }

    private static Schema isOneOf(List<EventType> types) {
        Schema names = OASFactory.createSchema();
        types.forEach(type -> names.addEnumeration(type.wireName()));
        return OASFactory.createSchema().addProperty("type", names);
    }

    private static Schema eventType() {
        Schema type = Schemas.of(Schema.SchemaType.STRING);
        StringBuilder description = new StringBuilder("What happened:\n");
        for (EventType any : EventType.values()) {
            type.addEnumeration(any.wireName());
            description
                    .append("\n- `")
                    .append(any.wireName())
                    .append("`: ")
                    .append(any.meaning())
                    .append(attributes(" It has ", any.required()))
                    .append(attributes(" It may have ", any.optional()));
        }
        return type.description(description.toString());
    }

    private static String attributes(String lead, List<String> names) {
        return names.isEmpty()
                ? ""
                : "."
                        + names.stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", ", lead, ""));
    }

    private Schema value(
            Class<?> type, Class<?> elementType, double min, double max, String description) {
        if (elementType.isEnum()) {
            components.put(elementType.getSimpleName(), Schemas.words(elementType));
        }
        Schema element = Schemas.value(elementType, min, max);
        Schema value =
                Set.class.isAssignableFrom(type)
                        ? Schemas.list(element, null).uniqueItems(true)
                        : element;
        return Schemas.orNull(value).description(description);
    }

    private static String componentName(String group) {
        return Character.toUpperCase(group.charAt(0)) + group.substring(1) + "Facts";
    }
}
