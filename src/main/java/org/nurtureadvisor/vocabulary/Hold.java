package org.nurtureadvisor.vocabulary;

/**
 * The verb of guardrail rules: what not to do.
 *
 * <p>An action that somebody is about to take is held back like advice. For that a rule may say
 * what to do instead, with the same words as a {@link Check}.
 */
public interface Hold {

    /** Keep this piece of advice from being given. */
    Hold back(Advice advice);

    /** The reason, in words. */
    Hold because(Text reason);

    /** What to do instead, in words. */
    Hold instead(Text action);

    /** How what is done instead touches the client. */
    Hold contact(Contact contact);

    /** What is asked of the client instead. */
    Hold asks(Ask ask);

    /** The one channel on which that makes sense. */
    Hold channel(Channel channel);
}
