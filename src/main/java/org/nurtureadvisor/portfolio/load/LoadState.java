package org.nurtureadvisor.portfolio.load;

/** How far a load has come. */
public enum LoadState {
    /** Lines are still coming. */
    RUNNING,
    /** All lines were read. */
    DONE,
    /**
     * The client, the service or the database went away in its midst, or an array had no end. What
     * was stored until then stays; sent again whole, the load adds what is missing.
     */
    INTERRUPTED
}
