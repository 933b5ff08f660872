package org.nurtureadvisor.database;

/**
 * Fired when the database was reached for the first time and its tables are as the service needs
 * them: at the start, or later where it was away then. What needs the database to begin begins with
 * it. If any of that fails, the event is fired again a few seconds later, for all: what has begun
 * goes on as it is.
 */
public record DatabaseReady() {}
