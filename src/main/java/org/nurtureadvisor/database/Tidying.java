package org.nurtureadvisor.database;

import java.time.Instant;

/**
 * Fired, to those who observe it asynchronously, when what is past its time is to go: soon after
 * the start, and every day after that. Each replica fires it for itself; that it goes twice must
 * come to the same.
 */
public record Tidying(Instant now) {}
