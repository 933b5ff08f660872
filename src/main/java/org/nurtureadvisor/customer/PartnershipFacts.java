package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.CONTRACT;
import static org.nurtureadvisor.customer.EventType.FAULT_ADMITTED;
import static org.nurtureadvisor.customer.EventType.HELP_ASKED;
import static org.nurtureadvisor.customer.EventType.JOINT_PROJECT;
import static org.nurtureadvisor.customer.EventType.REVIEW;
import static org.nurtureadvisor.customer.EventType.RISK_TAKEN;
import static org.nurtureadvisor.customer.EventType.SHARED_PLAN;
import static org.nurtureadvisor.customer.EventType.WALLET_SHARE;
import static org.nurtureadvisor.customer.Window.LAST_12_MONTHS;

import org.nurtureadvisor.vocabulary.Partnership;
import org.nurtureadvisor.vocabulary.PartnershipBuilder;

import java.time.LocalDate;

/** What both sides plan, risk and build together. */
final class PartnershipFacts {

    private PartnershipFacts() {}

    static Partnership from(History history) {
        Seen helpAsked = history.of(HELP_ASKED);
        Seen faultsAdmitted = history.of(FAULT_ADMITTED);
        Seen contracts = history.of(CONTRACT);
        return PartnershipBuilder.builder()
                .jointProjects(history.of(JOINT_PROJECT).count())
                .sharedPlans(history.of(SHARED_PLAN).count())
                .reviewsLast12Months(history.of(REVIEW).count(LAST_12_MONTHS))
                .mutualRisks(history.of(RISK_TAKEN).count())
                .helpAskedByClient(countBy(Party.CLIENT, helpAsked))
                .helpAskedByUs(countBy(Party.US, helpAsked))
                .faultsAdmittedByClient(countBy(Party.CLIENT, faultsAdmitted))
                .faultsAdmittedByUs(countBy(Party.US, faultsAdmitted))
                .underContract(contracts.known() ? isInForce(contracts, history.today()) : null)
                .renewalDate(renewal(contracts))
                .shareOfWallet(history.of(WALLET_SHARE).latest(Event::share))
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(REVIEW), LAST_12_MONTHS);
        days.pastDay(renewal(history.of(CONTRACT)));
    }

    private static Integer countBy(Party party, Seen events) {
        return events.count(event -> event.by() == party);
    }

    private static boolean isInForce(Seen contracts, LocalDate today) {
        LocalDate until = renewal(contracts);
        return !contracts.isEmpty() && (until == null || !until.isBefore(today));
    }

    /** Of the contract made last; null also where that one is open-ended. */
    private static LocalDate renewal(Seen contracts) {
        return contracts.isEmpty() ? null : contracts.last().until();
    }
}
