package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.vocabulary.Purchases;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a customer spent in the 12 months before an evaluation, as far as known.
 *
 * @param spent null where unknown
 * @param currency ISO 4217; null where unknown
 */
record Worth(BigDecimal spent, String currency) {

    static Worth of(Purchases purchases) {
        BigDecimal spent = purchases.spendLast12Months();
        return new Worth(
                spent,
                spent == null
                        ? null
                        : Objects.requireNonNullElse(purchases.currency(), Purchases.NO_CURRENCY));
    }
}
