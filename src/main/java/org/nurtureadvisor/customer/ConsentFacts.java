package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.CONSENT;
import static org.nurtureadvisor.customer.EventType.INTERACTION;
import static org.nurtureadvisor.customer.Window.LAST_30_DAYS;
import static org.nurtureadvisor.customer.Window.LAST_7_DAYS;

import org.nurtureadvisor.vocabulary.Consent;
import org.nurtureadvisor.vocabulary.ConsentBuilder;

/** What the client allows, and how often we have been in touch. */
final class ConsentFacts {

    private ConsentFacts() {}

    static Consent from(History history) {
        Seen consents = history.of(CONSENT);
        Seen interactions = history.of(INTERACTION);
        return ConsentBuilder.builder()
                .marketing(consents.latestAnswer(Event::marketing))
                .doNotContact(consents.latestAnswer(Event::doNotContact))
                .channelsAllowed(consents.latest(Event::channelsAllowed))
                .preferredChannel(consents.latest(Event::preferredChannel))
                .contactsLast7Days(interactions.count(LAST_7_DAYS, ConsentFacts::isContact))
                .contactsLast30Days(interactions.count(LAST_30_DAYS, ConsentFacts::isContact))
                .build();
    }

    static void turn(History history, TurningDays days) {
        Seen interactions = history.of(INTERACTION);
        days.only("consent.contactsLast7Days").leaving(interactions, LAST_7_DAYS);
        days.only("consent.contactsLast30Days").leaving(interactions, LAST_30_DAYS);
    }

    /** Whoever waits for an answer is not contacted by it. */
    private static boolean isContact(Event interaction) {
        return InteractionFacts.isOurs(interaction) && interaction.inReplyTo() == null;
    }
}
