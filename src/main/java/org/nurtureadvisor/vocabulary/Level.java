package org.nurtureadvisor.vocabulary;

/** How much of something there is, lowest first. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH,
    EXTREMELY_HIGH
}
