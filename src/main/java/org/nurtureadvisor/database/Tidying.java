package org.nurtureadvisor.database;

import java.time.Instant;

/**
 * Fired when what is past its time is to go: once the database is ready, and every day after that.
 * Each replica fires it for itself; that it goes twice must come to the same.
 */
public record Tidying(Instant now) {}
