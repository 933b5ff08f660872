package org.nurtureadvisor.vocabulary;

/**
 * The verb of rules that judge what somebody is about to do.
 *
 * <p>What they would do instead is judged in its turn, by the rules that hold advice back. Unless
 * said otherwise it reaches the client as marketing, asks for nothing, and goes out on any channel.
 */
public interface Check {

    /** This would do harm: do not. */
    Check stop(Action action);

    /** This may do harm: think twice. */
    Check caution(Action action);

    /** The reason, in words. */
    Check because(Text reason);

    /** What to do instead, in words. */
    Check instead(Text action);

    /** How what is done instead touches the client. */
    Check contact(Contact contact);

    /** What is asked of the client instead. */
    Check asks(Ask ask);

    /** The one channel on which that makes sense. */
    Check channel(Channel channel);
}
