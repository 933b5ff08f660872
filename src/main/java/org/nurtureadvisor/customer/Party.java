package org.nurtureadvisor.customer;

/** A side of the relationship. */
public enum Party {
    /** The customer. */
    CLIENT,
    /** The business. */
    US
}
