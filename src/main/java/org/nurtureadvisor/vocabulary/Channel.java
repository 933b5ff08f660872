package org.nurtureadvisor.vocabulary;

/** A way to speak with a client. */
public enum Channel {
    EMAIL,
    PHONE,
    MEETING,
    CHAT,
    POST,
    SMS,
    SOCIAL
}
