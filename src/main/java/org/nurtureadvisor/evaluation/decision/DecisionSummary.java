package org.nurtureadvisor.evaluation.decision;

import java.time.Instant;
import java.util.UUID;

/** A decision without what was given and answered. */
record DecisionSummary(UUID id, Instant asOf, String release, String engine, UUID run) {}
