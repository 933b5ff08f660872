package org.nurtureadvisor.vocabulary;

/**
 * The verb of advice rules: what to do next. One call for each step of the trust ladder opens a
 * piece of advice; what follows completes it.
 *
 * <p>Unless said otherwise the action has a priority of 50, reaches the client as marketing, asks
 * for nothing, and goes out on any channel.
 */
public interface Advise {

    /** How pressing it is, unless said otherwise. */
    int PRIORITY = 50;

    /** How it touches the client, unless said otherwise. */
    Contact CONTACT = Contact.MARKETING;

    /** What it asks of the client, unless said otherwise. */
    Ask ASKS = Ask.NOTHING;

    /** Give something small that was not asked for. */
    Advise lagniappe(String code, Text action);

    /** Propose something because you know the client. */
    Advise suggested(String code, Text action);

    /** Invite or answer a request of the client. */
    Advise requested(String code, Text action);

    /** Keep, protect or extend what the client counts on. */
    Advise expected(String code, Text action);

    /** The reason, in words the client's account manager would use. */
    Advise because(Text reason);

    /** Who should do it. */
    Advise owner(String role);

    /** Days from now in which to do it. */
    Advise within(@Range(max = 3650) int days);

    /** How pressing it is, higher being more so. */
    Advise priority(@Range(max = 100) int priority);

    /** How it touches the client. */
    Advise contact(Contact contact);

    /** What it asks of the client. */
    Advise asks(Ask ask);

    /**
     * What it is about. Of several pieces of advice about the same, whatever their models, the best
     * is given; left out, that is its code.
     */
    Advise topic(String topic);

    /** The moment on which the relationship turns, if this is about one. */
    Advise critical(Moment moment);

    /** The one channel on which it makes sense. */
    Advise channel(Channel channel);
}
