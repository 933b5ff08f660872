package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.INTERACTION;
import static org.nurtureadvisor.customer.Window.LAST_90_DAYS;

import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Interactions;
import org.nurtureadvisor.vocabulary.InteractionsBuilder;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who speaks with whom, how often, and who begins. */
final class InteractionFacts {

    private InteractionFacts() {}

    static Interactions from(History history) {
        Seen interactions = history.of(INTERACTION);
        List<Event> recent = interactions.in(LAST_90_DAYS);
        return InteractionsBuilder.builder()
                .last(interactions.lastDay())
                .last90Days(interactions.count(LAST_90_DAYS))
                .begunByClientLast90Days(
                        interactions.count(LAST_90_DAYS, InteractionFacts::isBegunByClient))
                .channels(interactions.known() ? channels(recent) : null)
                .ourMessagesLast90Days(interactions.count(LAST_90_DAYS, InteractionFacts::isOurs))
                .answerRate(tellsAnswers(interactions) ? answerRate(recent) : null)
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(INTERACTION), LAST_90_DAYS);
    }

    static boolean isOurs(Event interaction) {
        return interaction.by() == Party.US;
    }

    private static boolean isBegunByClient(Event interaction) {
        return !isOurs(interaction) && interaction.inReplyTo() == null;
    }

    private static Set<Channel> channels(List<Event> interactions) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Event interaction : interactions) {
            if (interaction.channel() != null) {
                channels.add(interaction.channel());
            }
        }
        return channels;
    }

    /** Many a CRM does not record what answers what: then no answer seen is not none given. */
    private static boolean tellsAnswers(Seen interactions) {
        return interactions.recorded() || interactions.latest(Event::inReplyTo) != null;
    }

    private static Double answerRate(List<Event> interactions) {
        Set<String> answered = new HashSet<>();
        for (Event interaction : interactions) {
            if (!isOurs(interaction) && interaction.inReplyTo() != null) {
                answered.add(interaction.inReplyTo());
            }
        }
        int messages = 0;
        int answers = 0;
        for (Event interaction : interactions) {
            if (isOurs(interaction)) {
                messages++;
                answers += answered.contains(interaction.id()) ? 1 : 0;
            }
        }
        return Ratio.share(answers, messages);
    }
}
