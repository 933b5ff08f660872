package org.nurtureadvisor.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long keys are remembered. */
@ConfigMapping(prefix = "nurture.idempotency-keys")
interface IdempotencyConfig {

    /** A key that was used longer ago is a new one. */
    @WithDefault("24H")
    Duration retention();
}
