package org.nurtureadvisor.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Lifetime;

import java.time.Duration;

/** How long keys are remembered. */
@ConfigMapping(prefix = "nurture.idempotency-keys")
interface IdempotencyConfig {

    /** A key that was used longer ago is a new one. */
    @WithDefault("24H")
    @WithConverter(Lifetime.class)
    Duration retention();
}
