package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.INTERACTION;
import static org.nurtureadvisor.customer.EventType.PURCHASE;
import static org.nurtureadvisor.customer.EventType.RETURN;
import static org.nurtureadvisor.customer.Window.LAST_12_MONTHS;
import static org.nurtureadvisor.customer.Window.LAST_6_MONTHS;
import static org.nurtureadvisor.customer.Window.LAST_90_DAYS;

import org.nurtureadvisor.vocabulary.Purchases;
import org.nurtureadvisor.vocabulary.PurchasesBuilder;
import org.nurtureadvisor.vocabulary.Trend;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/**
 * What the client buys, how often and how steadily.
 *
 * <p>What is told of some purchases of a window and not of others (amount, discount, products) is
 * unknown of the window.
 */
final class PurchaseFacts {

    private static final int RISING_PERCENT = 120;
    private static final int FALLING_PERCENT = 80;
    private static final int DAYS_TO_FOLLOW_UP = 30;

    /** Facts for which it makes no difference that a purchase leaves a window. */
    private static final String[] OF_ALL_PURCHASES = {
        "purchases.first",
        "purchases.daysSinceFirst",
        "purchases.last",
        "purchases.daysSinceLast",
        "purchases.count",
        "purchases.meanDaysBetween",
        "purchases.regularity",
        "purchases.silence"
    };

    private PurchaseFacts() {}

    static Purchases from(History history) {
        Seen purchases = history.of(PURCHASE);
        Seen returns = history.of(RETURN);
        PurchasesBuilder facts =
                PurchasesBuilder.builder()
                        .first(purchases.firstDay())
                        .last(purchases.lastDay())
                        .count(purchases.count())
                        .last12Months(purchases.count(LAST_12_MONTHS))
                        .last90Days(purchases.count(LAST_90_DAYS))
                        .trend(trend(purchases, history))
                        .returns(returns.count(LAST_12_MONTHS));
        if (purchases.known()) {
            List<Event> bought = purchases.in(LAST_12_MONTHS);
            facts.shareAtDiscount(shareAtDiscount(bought))
                    .followedUp(followedUp(bought, history))
                    .products(products(bought));
            Turnover.of(bought, returns.in(LAST_12_MONTHS)).tell(facts);
            Rhythm.of(purchases).tell(facts);
        }
        return facts.build();
    }

    static void turn(History history, TurningDays days) {
        Seen purchases = history.of(PURCHASE);
        days.never(OF_ALL_PURCHASES);
        days.leaving(purchases, LAST_12_MONTHS);
        days.only("purchases.last90Days").leaving(purchases, LAST_90_DAYS);
        days.only("purchases.trend").leaving(purchases, LAST_6_MONTHS);
        TurningDays followedUp = days.only("purchases.followedUp");
        purchases.all().forEach(purchase -> followedUp.pastDay(lastDayToFollowUp(purchase)));
        days.leaving(history.of(RETURN), LAST_12_MONTHS);
    }

    /**
     * Unknown for whoever has not been a customer for both half-years, which would not compare, and
     * for whoever bought in neither.
     */
    private static Trend trend(Seen purchases, History history) {
        if (purchases.isEmpty()
                || purchases.firstDay().isAfter(LAST_12_MONTHS.before(history.today()))) {
            return null;
        }
        int recent = purchases.in(LAST_6_MONTHS).size();
        int before = purchases.in(LAST_12_MONTHS).size() - recent;
        if (recent + before == 0) {
            return null;
        }
        if (100 * recent > RISING_PERCENT * before) {
            return Trend.RISING;
        }
        return 100 * recent < FALLING_PERCENT * before ? Trend.FALLING : Trend.STEADY;
    }

    private static Double shareAtDiscount(List<Event> bought) {
        int discounted = 0;
        for (Event purchase : bought) {
            if (purchase.discounted() == null) {
                return null;
            }
            discounted += purchase.discounted() ? 1 : 0;
        }
        return Ratio.share(discounted, bought.size());
    }

    /**
     * The day of the purchase itself does not count: what is said then belongs to the sale. While
     * there is time left to follow a purchase up, it does not count against us.
     */
    private static Double followedUp(List<Event> bought, History history) {
        Seen interactions = history.of(INTERACTION);
        if (!interactions.known()) {
            return null;
        }
        NavigableSet<LocalDate> daysInTouch = interactions.days(InteractionFacts::isOurs);
        int followedUp = 0;
        int pending = 0;
        for (Event purchase : bought) {
            LocalDate lastDay = lastDayToFollowUp(purchase);
            LocalDate next = daysInTouch.higher(purchase.day());
            if (next != null && !next.isAfter(lastDay)) {
                followedUp++;
            } else if (!lastDay.isBefore(history.today())) {
                pending++;
            }
        }
        return Ratio.share(followedUp, bought.size() - pending);
    }

    private static LocalDate lastDayToFollowUp(Event purchase) {
        return purchase.day().plusDays(DAYS_TO_FOLLOW_UP);
    }

    /**
     * Codes tell the products of all purchases apart, a bare number only those of its own: then the
     * greatest is what there is at least.
     */
    private static Integer products(List<Event> bought) {
        Set<String> codes = new HashSet<>();
        int most = 0;
        for (Event purchase : bought) {
            if (purchase.products() != null) {
                codes.addAll(purchase.products());
            } else if (purchase.distinctProducts() != null) {
                most = Math.max(most, purchase.distinctProducts());
            } else {
                return null;
            }
        }
        return Math.max(most, codes.size());
    }
}
