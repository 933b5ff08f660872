package org.nurtureadvisor.database;

/**
 * Fired when the database comes or goes: for the first time right after {@link DatabaseReady}.
 *
 * @param reachable whether it can be reached now
 */
public record DatabaseReach(boolean reachable) {}
