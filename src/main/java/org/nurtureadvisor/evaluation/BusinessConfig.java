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

    /** Reads a number that a request may state, too, in the same range. */
    interface NormConverter extends Converter<BigDecimal> {

        /** By which a request states it. */
        FactDefinition fact();

        @Override
        default BigDecimal convert(String written) {
            double min = fact().min();
            return new Range<>(
                            "a number of at least "
                                    + BigDecimal.valueOf(min).stripTrailingZeros().toPlainString(),
                            BigDecimal::new,
                            number ->
                                    number.doubleValue() >= min
                                            && number.doubleValue() <= Double.MAX_VALUE)
                    .read(written);
        }
    }

    record PurchaseCycleDays() implements NormConverter {

        @Override
        public FactDefinition fact() {
            return Facts.get("business.purchaseCycleDays");
        }
    }

    record OrderValue() implements NormConverter {

        @Override
        public FactDefinition fact() {
            return Facts.get("business.orderValue");
        }
    }

    record InteractionsPerQuarter() implements NormConverter {

        @Override
        public FactDefinition fact() {
            return Facts.get("business.interactionsPerQuarter");
        }
    }
}
