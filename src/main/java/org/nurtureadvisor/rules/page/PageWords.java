package org.nurtureadvisor.rules.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Moment;

/** What pages say by themselves; everything else is said by the rules. In English. */
@MessageBundle(value = "words", locale = "en")
public interface PageWords {

    /** Tag of the language in which these words are. */
    @Message("en")
    String language();

    @Message("Rule book")
    String ruleBook();

    @Message("Relationship models")
    String models();

    @Message(
            "Each model is one way to say where a relationship stands. They stand in the order in which they are"
                    + " evaluated. Those that conclude a fact for the others to ask for come first.")
    String aboutModels();

    @Message(
            "{#when kind}"
                    + "{#is LADDER}A ladder: a client stands on the highest step whose criteria are met together with"
                    + " those of every required step below it."
                    + "{#is STRATA}Strata: of all stages whose criteria are met the highest counts, unless a"
                    + " dominating one is among them."
                    + "{#is TYPES}Types: the stages have no order, and a client is of the type that gets the largest"
                    + " share of its points. The second is named as the runner-up; of equals the first on this page"
                    + " goes before, with a warning."
                    + "{#is LEVEL}A level: it measures one thing, from low to extremely high, for other models to"
                    + " ask for."
                    + "{/when}")
    String kind(ModelKind kind);

    @Message(
            "{#when kind}"
                    + "{#is LADDER}ladder{#is STRATA}strata{#is TYPES}types{#is LEVEL}level"
                    + "{/when}")
    String kindName(ModelKind kind);

    @Message("What it concludes is the fact {fact}.")
    String concludes(String fact);

    @Message(
            "{#if forwardOnly && dwellDays > 0}"
                    + "A stage once entered is never lost, and a client stays in it for at least {dwellDays}"
                    + " {#if dwellDays == 1}day{#else}days{/if} before moving on."
                    + "{#else if forwardOnly}"
                    + "A stage once entered is never lost; upwards every move is allowed at any time."
                    + "{#else if dwellDays > 0}"
                    + "A client stays in a stage for at least {dwellDays} {#if dwellDays == 1}day{#else}days{/if}"
                    + " before moving on to a higher one; downwards every move is allowed at any time."
                    + "{#else}"
                    + "Every move between stages is allowed at any time."
                    + "{/if}")
    String policy(boolean forwardOnly, int dwellDays);

    @Message("Source: {source}")
    String source(String source);

    @Message("{#if ordered}Stages, lowest first{#else}Types{/if}")
    String stages(boolean ordered);

    @Message("Stage {place} of {all}")
    String place(int place, int all);

    @Message("For the business")
    String forBusiness();

    @Message("For the client")
    String forClient();

    @Message("Optional: a client may pass it over.")
    String optional();

    @Message("Dominating: where it is reached, it outranks every higher stage.")
    String dominating();

    @Message("{#if ordered}How a client gets here{#else}What speaks for it{/if}")
    String ways(boolean ordered);

    @Message("Any one of these is enough.")
    String anyWay();

    @Message("{#if points == 1}1 point{#else}{points} points{/if}")
    String points(int points);

    @Message(
            "{#if criteria == 1}This must be true of the client:{#else}All of these must be true of the client:{/if}")
    String criteria(int criteria);

    @Message("Always")
    String always();

    @Message("What to do")
    String advice();

    @Message(
            "{#when heading}"
                    + "{#is NO_STAGE}Where no stage is known"
                    + "{#is ANY_STAGE}At any stage"
                    + "{#is SKIPPED}Where a stage was skipped"
                    + "{#is MOVE}After a move, or at a standstill"
                    + "{/when}")
    String heading(Heading heading);

    @Message("Because")
    String because();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message(
            "{#if days == 0}the same day{#else if days == 1}within 1 day{#else}within {days} days{/if}")
    String within(int days);

    @Message("Step of trust")
    String ladderStep();

    @Message(
            "{#when step}"
                    + "{#is LAGNIAPPE}Lagniappe{#is SUGGESTED}Suggested{#is REQUESTED}Requested{#is EXPECTED}Expected"
                    + "{/when}")
    String step(LadderStep step);

    @Message("How")
    String approach();

    @Message(
            "{#when contact}"
                    + "{#is NONE}work inside the house{#is SERVICE}an answer, a question or a repair"
                    + "{#is MARKETING}an extra or a proposal"
                    + "{/when}")
    String contact(Contact contact);

    @Message(
            "{#when asks}"
                    + "{#is NOTHING}asks for nothing{#is FEEDBACK}asks for an opinion{#is SALE}asks for an order"
                    + "{#is RENEWAL}asks for a renewal{#is TESTIMONIAL}asks for a public word of praise"
                    + "{#is REFERRAL}asks for an introduction{#is JOINT_PROJECT}asks for a joint project"
                    + "{/when}")
    String asks(Ask asks);

    @Message(
            "{#when channel}"
                    + "{#is EMAIL}by e-mail{#is PHONE}by telephone{#is MEETING}in a meeting{#is CHAT}by chat"
                    + "{#is POST}by post{#is SMS}by text message{#is SOCIAL}over social media"
                    + "{/when}")
    String channel(Channel channel);

    @Message(
            "{#when moment}"
                    + "{#is INITIATION}A critical moment, initiation: attention has been caught and"
                    + " has to become interest."
                    + "{#is CULMINATION}A critical moment, culmination: trust has been built and"
                    + " has to become an agreement."
                    + "{/when}")
    String moment(Moment moment);

    @Message("Priority")
    String priority();

    @Message("{priority} of 100")
    String priorityOf(int priority);

    @Message("Known as")
    String knownAs();

    @Message("{code}{#if topic != code}, on the topic {topic}{/if}")
    String named(String code, String topic);

    @Message("The thought behind it")
    String thought();

    @Message("Rule")
    String rule();

    @Message("Warnings")
    String warnings();

    @Message("What deserves a second look.")
    String aboutWarnings();

    @Message("An ellipsis (…) stands for a figure that differs from client to client.")
    String ellipsis();

    @Message("Made from the rules in force, release {release}.")
    String madeFrom(String release);
}
