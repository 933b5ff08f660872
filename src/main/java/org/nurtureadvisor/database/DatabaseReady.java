package org.nurtureadvisor.database;

/**
 * Fired once, when the database was reached for the first time and its tables are as the service
 * needs them: at the start, or later where it was away then. What needs the database to begin
 * begins with it.
 */
public record DatabaseReady() {}
