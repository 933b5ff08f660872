package org.nurtureadvisor.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

import org.eclipse.microprofile.config.spi.Converter;
import org.nurtureadvisor.setting.Range;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.util.Optional;

/** What is normal for this business, where a request does not say. */
@ConfigMapping(prefix = "nurture.business")
public interface BusinessConfig {

    /** Usual days between the purchases of a customer. */
    Optional<@WithConverter(PurchaseCycleDays.class) BigDecimal> purchaseCycleDays();

    /** Usual amount of a purchase. */
    Optional<@WithConverter(OrderValue.class) BigDecimal> orderValue();

    /** Usual interactions with a customer in 90 days. */
    Optional<@WithConverter(InteractionsPerQuarter.class) BigDecimal> interactionsPerQuarter();

    /** A number that a request may state, too, in the same range. */
    private static Range<BigDecimal> of(String name) {
        FactDefinition fact = Facts.get(name);
        return new Range<>(
                "a number of at least "
                        + BigDecimal.valueOf(fact.min()).stripTrailingZeros().toPlainString(),
                BigDecimal::new,
                number ->
                        number.doubleValue() >= fact.min()
                                && number.doubleValue() <= Double.MAX_VALUE);
    }

    record PurchaseCycleDays() implements Converter<BigDecimal> {

        private static final Range<BigDecimal> RANGE = of("business.purchaseCycleDays");

        @Override
        public BigDecimal convert(String written) {
            return RANGE.read(written);
        }
    }

    record OrderValue() implements Converter<BigDecimal> {

        private static final Range<BigDecimal> RANGE = of("business.orderValue");

        @Override
        public BigDecimal convert(String written) {
            return RANGE.read(written);
        }
    }

    record InteractionsPerQuarter() implements Converter<BigDecimal> {

        private static final Range<BigDecimal> RANGE = of("business.interactionsPerQuarter");

        @Override
        public BigDecimal convert(String written) {
            return RANGE.read(written);
        }
    }
}
