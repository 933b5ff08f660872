package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.PurchasesBuilder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What was paid for some purchases, and given back for some returns. Unknown unless all amounts are
 * stated, and in one currency.
 *
 * <p>Where we hear of no returns, nothing is taken off.
 */
record Turnover(String currency, int purchases, BigDecimal paid, BigDecimal givenBack) {

    static Turnover of(List<Event> purchases, List<Event> returns) {
        List<Event> either = purchases.isEmpty() ? returns : purchases;
        String currency = either.isEmpty() ? null : either.get(0).currency();
        return new Turnover(
                currency, purchases.size(), sum(purchases, currency), sum(returns, currency));
    }

    void tell(PurchasesBuilder facts) {
        if (paid == null) {
            return;
        }
        facts.currency(currency).averageOrderValue(average());
        if (givenBack != null) {
            facts.spendLast12Months(paid.subtract(givenBack));
        }
    }

    private BigDecimal average() {
        return purchases == 0
                ? null
                : paid.divide(BigDecimal.valueOf(purchases), 2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(List<Event> events, String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Event event : events) {
            if (event.amount() == null || !Objects.equals(event.currency(), currency)) {
                return null;
            }
            sum = sum.add(event.amount());
        }
        return sum;
    }
}
