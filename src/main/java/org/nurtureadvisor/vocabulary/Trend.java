package org.nurtureadvisor.vocabulary;

/** Which way something goes, lowest first. */
public enum Trend {
    FALLING,
    STEADY,
    RISING
}
