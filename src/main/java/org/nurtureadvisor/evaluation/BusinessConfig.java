package org.nurtureadvisor.evaluation;

import io.smallrye.config.ConfigMapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is normal for this business, where a request does not say. */
@ConfigMapping(prefix = "nurture.business")
public interface BusinessConfig {

    /** Usual days between the purchases of a customer. */
    OptionalDouble purchaseCycleDays();

    /** Usual amount of a purchase. */
    Optional<BigDecimal> orderValue();

    /** Usual interactions with a customer in 90 days. */
    OptionalDouble interactionsPerQuarter();
}
