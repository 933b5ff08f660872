package org.nurtureadvisor.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.evaluation.Settled;
import org.nurtureadvisor.evaluation.decision.OutcomeKind;
import org.nurtureadvisor.vocabulary.ActionKind;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of what clients send, and of what they say of facts and events besides. */
final class RequestSchemas {

    private RequestSchemas() {}

    /** All that requests consist of, by name, but for facts and events. */
    static Map<String, Schema> components() {
        Map<String, Schema> components = new LinkedHashMap<>();
        components.put("EvaluationRequest", evaluation());
        components.put("ActionCheckRequest", actionCheck());
        components.put("CustomerEvaluationRequest", customerEvaluation());
        components.put("CustomerActionCheckRequest", customerActionCheck());
        components.put("PortfolioRunRequest", portfolioRun());
        components.put("CustomerRequest", statedCustomer());
        components.put("EventsRequest", events());
        components.put("CustomerEvents", customerEvents());
        components.put("OutcomeRequest", outcome());
        components.put("OutcomeKind", Schemas.words(OutcomeKind.class));
        components.put("ActionKind", Schemas.words(ActionKind.class));
        components.put("CustomerReference", customer());
        components.put("PreviousPlacement", previous());
        components.put("Settled", settled());
        components.put("SettledHow", Schemas.words(Settled.How.class));
        components.put("Acceptance", acceptance());
        return components;
    }

    private static Schema actionCheck() {
        return withAction(
                whatIsKnown(
                        "What somebody is about to do with a customer, who is told as in an"
                                + " `EvaluationRequest`."));
    }

    private static Schema customerActionCheck() {
        return withAction(
                whatIsAsked(
                        "What somebody is about to do with a stored customer. All may be left out"
                                + " but `action`.",
                        asOf()));
    }

    private static Schema withAction(Schema whom) {
        return whom.addRequired("action")
                .addProperty("action", Schemas.ref("ActionKind"))
                .addProperty("channel", Schemas.orNull(Schemas.ref("Channel")));
    }

    private static Schema customerEvaluation() {
        return whatIsAsked(
                        "What is asked about a stored customer. All may be left out.",
                        asOf(" At most five years ahead of now, but with `dryRun` any."))
                .addProperty(
                        "dryRun",
                        Schemas.orNull(Schemas.of(Schema.SchemaType.BOOLEAN))
                                .description("Whether to leave no trace; false, where left out."));
    }

    private static Schema whatIsAsked(String description, Schema asOf) {
        return Schemas.object(description)
                .addProperty("asOf", asOf)
                .addProperty("models", models())
                .addProperty(
                        "facts",
                        Schemas.orNull(Schemas.ref("Facts"))
                                .description("Facts that go before those stored, this once."))
                .addProperty(
                        BusinessFacts.NAME,
                        Schemas.orNull(FactSchemas.ref(BusinessFacts.NAME))
                                .description("Norms that go before those stored, this once."));
    }

    private static Schema portfolioRun() {
        return Schemas.object("A run over the portfolio. All may be left out.")
                .addProperty("asOf", asOf(" At most five years ahead of now."))
                .addProperty("models", models())
                .addProperty("filter", Schemas.orNull(filter()));
    }

    private static Schema filter() {
        Schema customers =
                Schemas.list(Schemas.name(null), "Ids, one by one.").minItems(1).maxItems(10_000);
        return Schemas.object(
                        "Whom it is about: customers for whom all of this holds; all customers,"
                                + " where left out.")
                .addProperty("owner", Schemas.orNull(Schemas.name("Who looks after them.")))
                .addProperty("segment", Schemas.orNull(Schemas.ref("Segment")))
                .addProperty(
                        "model",
                        Schemas.orNull(
                                Schemas.name(
                                        "Model in which they stand on `stage`; one does not go"
                                                + " without the other.")))
                .addProperty("stage", Schemas.orNull(Schemas.name(null)))
                .addProperty("customers", Schemas.orNull(customers));
    }

    private static Schema outcome() {
        return Schemas.object("What became of a piece of advice.")
                .required(List.of("code", "kind"))
                .addProperty("code", Schemas.name("Of the advice, which the decision gave."))
                .addProperty("kind", Schemas.ref("OutcomeKind"))
                .addProperty(
                        "at",
                        Schemas.orNull(
                                Schemas.instant(
                                        "When, at most five years ahead of now; now, where left out.")))
                .addProperty(
                        "effect", Schemas.orNull(Schemas.name("What came of it, in your words.")));
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
                        Schemas.name(null),
                        "Ids of the relationship models to place the customer in, as"
                                + " `GET /v1/models` tells them, but for levels; all, where left out."
                                + " The trust ladder is always placed."));
    }

    private static Schema evaluation() {
        return whatIsKnown(
                "What is known of one customer. All may be left out but `facts` or `events`."
                        + " What there is no word for is passed over with a warning.");
    }

    private static Schema whatIsKnown(String description) {
        return Schemas.object(description)
                .anyOf(
                        List.of(
                                OASFactory.createSchema().required(List.of("facts")),
                                OASFactory.createSchema().required(List.of("events"))))
                .addProperty("asOf", asOf())
                .addProperty("models", models())
                .addProperty("customer", Schemas.orNull(Schemas.ref("CustomerReference")))
                .addProperty(
                        BusinessFacts.NAME, Schemas.orNull(FactSchemas.ref(BusinessFacts.NAME)))
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
                                        Schemas.name(null),
                                        "Names of the norms in `business` that nobody stated, as a"
                                                + " decision notes them; the answer warns of them.")));
    }

    private static Schema settled() {
        return Schemas.object(
                        "Advice that was dismissed or done. Until a day, or until the facts behind it"
                                + " change, nothing on its topic is given.")
                .required(List.of("code", "topic", "rule", "how", "until", "facts"))
                .addProperty("code", Schemas.name("Of the advice."))
                .addProperty("topic", Schemas.name("What it was about."))
                .addProperty("rule", Schemas.name("Id of the rule that gave it."))
                .addProperty("how", Schemas.ref("SettledHow"))
                .addProperty(
                        "until",
                        Schemas.value(LocalDate.class, 0, 0)
                                .description("First day on which it may be given again."))
                .addProperty(
                        "facts",
                        Schemas.name("Fingerprint of the facts behind it, as the answer said it."));
    }

    private static Schema acceptance() {
        Schema count = Schemas.value(Integer.class, 0, Double.POSITIVE_INFINITY);
        return Schemas.object("How clients in one stage took a piece of advice.")
                .required(List.of("code", "model", "stage", "taken", "dismissed"))
                .addProperty("code", Schemas.name("Of the advice."))
                .addProperty("model", Schemas.name("Id of its model."))
                .addProperty("stage", Schemas.name("Code of the stage."))
                .addProperty("taken", count)
                .addProperty("dismissed", count);
    }

    private static Schema customer() {
        return Schemas.object(
                        "Whom the answer is about; not used in an evaluation, and given back as it came.")
                .addProperty("id", Schemas.orNull(Schemas.name("The sender's own id.")))
                .addProperty("name", Schemas.orNull(Schemas.name(null)));
    }

    private static Schema statedCustomer() {
        return Schemas.object(
                        "What a CRM states of a customer. All may be left out. What there is no word for"
                                + " is passed over with a warning.")
                .addProperty("name", Schemas.orNull(Schemas.name(null)))
                .addProperty("segment", Schemas.orNull(Schemas.ref("Segment")))
                .addProperty("owner", Schemas.orNull(Schemas.name("Who looks after the customer.")))
                .addProperty(
                        "facts",
                        Schemas.orNull(Schemas.ref("Facts"))
                                .description("They go before what follows from events."))
                .addProperty(
                        BusinessFacts.NAME, Schemas.orNull(FactSchemas.ref(BusinessFacts.NAME)))
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

    private static Schema customerEvents() {
        return Schemas.list(Schemas.ref("CustomerEvent"), "Events of any customers, in any order.");
    }

    private static Schema previous() {
        return Schemas.object("Where a customer stood before in one model.")
                .addProperty("stage", Schemas.orNull(Schemas.name("Code of the stage.")))
                .addProperty(
                        "since",
                        Schemas.orNull(Schemas.instant("When the customer entered the stage.")))
                .addProperty(
                        "highest",
                        Schemas.orNull(
                                Schemas.name(
                                        "Code of the highest stage the customer ever held, as the last"
                                                + " answer said it; without it, moving up is never a"
                                                + " recovery.")));
    }
}
