package org.nurtureadvisor.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can happen between a customer and us, and the attributes of {@link Event} that tell it.
 *
 * <p>A follow-up ({@link #COMPLAINT_RESOLVED}) concludes something told before it ({@link
 * #COMPLAINT}), and stands behind it in this list: of two events at the same instant, the one
 * declared first comes first.
 */
public enum EventType {
    PURCHASE(
            "the client bought",
            List.of(),
            List.of("amount", "currency", "discounted", "products", "distinctProducts")),
    RETURN("the client gave something back", List.of(), List.of("amount", "currency")),

    IMPRESSION("the client was shown our message"),
    VISIT("the client came to our site or premises"),
    CONTENT_READ("the client took in an article, video or paper of ours"),
    SUBSCRIPTION(
            "the client subscribed to what we publish, or ended it",
            List.of("subscribed"),
            List.of()),
    EVENT_ATTENDED("the client attended an event of ours"),
    TRIAL("the client tried us: a trial, a consultation, a small first purchase"),

    INTERACTION(
            "a message, call or meeting between the client and us",
            List.of("by"),
            List.of("channel", "inReplyTo")),
    NEED("the client told us of a need", List.of("topic"), List.of()),
    OPINION("the client shared an opinion with us"),
    FEEDBACK("the client gave us feedback"),
    COMMITMENT("one side promised something to the other", List.of("by"), List.of("due")),
    COMMITMENT_KEPT("a commitment was kept", COMMITMENT),

    LAGNIAPPE("we gave a small extra the client never asked for"),
    LAGNIAPPE_ANSWER(
            "the client answered an extra: opened, thanked, replied, came back", LAGNIAPPE),
    SUGGESTION("we suggested something because we know the client"),
    SUGGESTION_TAKEN_UP("the client took up a suggestion", SUGGESTION),
    REQUEST("the client asked us for something", List.of("topic"), List.of()),
    REQUEST_MET("we met a request", REQUEST),

    COMPLAINT("the client complained"),
    COMPLAINT_RESOLVED("we resolved a complaint", COMPLAINT),
    SURVEY("the client answered a survey", List.of(), List.of("satisfaction", "nps")),

    REFERRAL("the client introduced somebody to us", List.of(), List.of("prompted")),
    TESTIMONIAL("the client gave a testimonial", List.of(), List.of("prompted")),
    MENTION("the client spoke well of us in public", List.of(), List.of("prompted")),

    PREFERENCE("we learnt what the client prefers", List.of("topic"), List.of()),
    MILESTONE(
            "we learnt of a day that matters to the client",
            List.of("milestone", "date"),
            List.of()),
    PROFILE(
            "something about the client was noted or changed",
            List.of(),
            List.of("name", "segment", "customerSince")),

    JOINT_PROJECT("the client and we did a project together"),
    SHARED_PLAN("the client and we made a plan together"),
    REVIEW("the client and we held a planned review together", List.of(), List.of("topic")),
    RISK_TAKEN("the client and we took a risk together"),
    HELP_ASKED("one side asked the other for help", List.of("by"), List.of()),
    FAULT_ADMITTED("one side admitted a fault to the other", List.of("by"), List.of()),
    CONTRACT(
            "a contract was made, renewed or given notice of; it replaces the one before",
            List.of(),
            List.of("until")),
    WALLET_SHARE("the share of wallet was estimated", List.of("share"), List.of()),

    CONSENT(
            "the client said what contact is welcome; what is left out stays as it was",
            List.of(),
            List.of("marketing", "doNotContact", "channelsAllowed", "preferredChannel"));

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String meaning;
    private final List<String> required;
    private final List<String> optional;
    private final EventType follows;

    EventType(String meaning) {
        this(meaning, List.of(), List.of());
    }

    EventType(String meaning, List<String> required, List<String> optional) {
        this(meaning, required, optional, null);
    }

    EventType(String meaning, EventType follows) {
        this(meaning, List.of(), List.of("of"), follows);
    }

    EventType(String meaning, List<String> required, List<String> optional, EventType follows) {
        this.meaning = meaning;
        this.required = required;
        this.optional = optional;
        this.follows = follows;
    }

    /** The type so called outside: {@code lagniappe-answer}. */
    public static Optional<EventType> find(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** As it stands in requests and files: {@code lagniappe-answer}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happened, as a clause. */
    public String meaning() {
        return meaning;
    }

    /** Names of the attributes without which the event says nothing. */
    public List<String> required() {
        return required;
    }

    /** Names of the attributes it may carry besides. */
    public List<String> optional() {
        return optional;
    }

    public boolean takes(String attribute) {
        return required.contains(attribute) || optional.contains(attribute);
    }

    /** The type of event this one concludes, which {@link Event#of} names; empty for most. */
    public Optional<EventType> follows() {
        return Optional.ofNullable(follows);
    }
}
