package org.nurtureadvisor.vocabulary;

/**
 * What somebody is about to do.
 *
 * @param asks what it asks of the client
 * @param contact how it touches the client
 * @param channel the channel to be used; null where that is open
 */
public record Action(ActionKind kind, Ask asks, Contact contact, Channel channel) {

    /** The action of a kind, as that kind usually goes. */
    public static Action of(ActionKind kind, Channel channel) {
        return new Action(kind, kind.asks(), kind.contact(), channel);
    }
}
