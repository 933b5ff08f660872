package org.nurtureadvisor.vocabulary;

/** What a business may be about to do with a client. */
public enum ActionKind {
    /** Ask for an order, a larger one or another one. */
    ASK_FOR_SALE(Ask.SALE, Contact.MARKETING),
    /** Ask for an introduction to somebody else. */
    ASK_FOR_REFERRAL(Ask.REFERRAL, Contact.MARKETING),
    /** Ask for a public word of praise. */
    ASK_FOR_TESTIMONIAL(Ask.TESTIMONIAL, Contact.MARKETING),
    /** Ask for an opinion or a rating. */
    ASK_FOR_FEEDBACK(Ask.FEEDBACK, Contact.SERVICE),
    /** Offer a lower price. */
    OFFER_DISCOUNT(Ask.SALE, Contact.MARKETING),
    /** Send what goes to many. */
    SEND_NEWSLETTER(Ask.NOTHING, Contact.MARKETING),
    /** Give a small extra that nobody asked for. */
    GIVE_EXTRA(Ask.NOTHING, Contact.MARKETING),
    /** Suggest one thing that fits this client. */
    SUGGEST_PRODUCT(Ask.SALE, Contact.MARKETING),
    /** Invite to an event. */
    INVITE_TO_EVENT(Ask.NOTHING, Contact.MARKETING),
    /** Propose a trial that costs nothing; a small first purchase is a sale. */
    PROPOSE_TRIAL(Ask.NOTHING, Contact.MARKETING),
    /** Propose to build something together. */
    PROPOSE_JOINT_PROJECT(Ask.JOINT_PROJECT, Contact.MARKETING),
    /** Propose to renew or extend a contract. */
    PROPOSE_RENEWAL(Ask.RENEWAL, Contact.SERVICE),
    /** Propose to review the relationship together. */
    PROPOSE_REVIEW(Ask.FEEDBACK, Contact.SERVICE),
    /** Announce higher prices. */
    RAISE_PRICES(Ask.NOTHING, Contact.SERVICE),
    /** Remind of an unpaid bill. */
    CHASE_PAYMENT(Ask.NOTHING, Contact.SERVICE),
    /** Get in touch without any particular reason. */
    CHECK_IN(Ask.NOTHING, Contact.SERVICE);

    private final Ask asks;
    private final Contact contact;

    ActionKind(Ask asks, Contact contact) {
        this.asks = asks;
        this.contact = contact;
    }

    /** What it asks of the client. */
    public Ask asks() {
        return asks;
    }

    /** How it touches the client. */
    public Contact contact() {
        return contact;
    }
}
