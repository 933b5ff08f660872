package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Business;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;
import org.nurtureadvisor.vocabulary.Exchange;
import org.nurtureadvisor.vocabulary.ExchangeBuilder;
import org.nurtureadvisor.vocabulary.Generosity;
import org.nurtureadvisor.vocabulary.GenerosityBuilder;
import org.nurtureadvisor.vocabulary.Interactions;
import org.nurtureadvisor.vocabulary.InteractionsBuilder;
import org.nurtureadvisor.vocabulary.Partnership;
import org.nurtureadvisor.vocabulary.PartnershipBuilder;
import org.nurtureadvisor.vocabulary.Profile;
import org.nurtureadvisor.vocabulary.ProfileBuilder;
import org.nurtureadvisor.vocabulary.Purchases;
import org.nurtureadvisor.vocabulary.PurchasesBuilder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Fills in the facts that follow from other facts, whether those were stated or derived from
 * events: days since a date, shares of counts, proportions to what is normal. What is stated is
 * never overwritten; what would fall outside its range (days since a day to come) stays unknown.
 */
public final class Completion {

    private static final int YEAR = 365;

    private Completion() {}

    public static Customer complete(Customer customer, Instant asOf) {
        LocalDate today = Days.of(asOf);
        Business business = customer.business();
        return CustomerBuilder.builder(customer)
                .profile(complete(customer.profile(), customer.purchases(), today))
                .purchases(complete(customer.purchases(), business, today))
                .interactions(complete(customer.interactions(), business, today))
                .exchange(complete(customer.exchange()))
                .generosity(complete(customer.generosity()))
                .partnership(complete(customer.partnership(), today))
                .build();
    }

    /** Where nobody says since when, the relationship is as old as the first purchase at least. */
    private static Profile complete(Profile profile, Purchases purchases, LocalDate today) {
        LocalDate since = either(profile.customerSince(), purchases.first());
        return ProfileBuilder.builder(profile)
                .customerSince(since)
                .tenureDays(either(profile.tenureDays(), Days.between(since, today)))
                .build();
    }

    private static Purchases complete(Purchases purchases, Business business, LocalDate today) {
        Integer sinceFirst =
                either(purchases.daysSinceFirst(), Days.between(purchases.first(), today));
        Integer sinceLast =
                either(purchases.daysSinceLast(), Days.between(purchases.last(), today));
        Double ownCycle = either(purchases.meanDaysBetween(), business.purchaseCycleDays());
        Double pace = pace(purchases.last12Months(), sinceFirst, business.purchaseCycleDays());
        return PurchasesBuilder.builder(purchases)
                .daysSinceFirst(sinceFirst)
                .daysSinceLast(sinceLast)
                .silence(either(purchases.silence(), Ratio.of(sinceLast, ownCycle)))
                .pace(either(purchases.pace(), pace))
                .build();
    }

    /**
     * Purchases for each normal cycle of the time in which we could see any: the year, or, of whom
     * we know for less, the days since the first purchase. That is one cycle at least, or a single
     * purchase would look like a frenzy.
     */
    private static Double pace(Integer last12Months, Integer daysSinceFirst, Double cycleDays) {
        if (last12Months == null || cycleDays == null) {
            return null;
        }
        int seen = daysSinceFirst == null ? YEAR : Math.min(daysSinceFirst, YEAR);
        return Ratio.of(last12Months * cycleDays, Math.max(seen, cycleDays));
    }

    private static Interactions complete(
            Interactions interactions, Business business, LocalDate today) {
        Double pace = Ratio.of(interactions.last90Days(), business.interactionsPerQuarter());
        return InteractionsBuilder.builder(interactions)
                .daysSinceLast(
                        either(
                                interactions.daysSinceLast(),
                                Days.between(interactions.last(), today)))
                .pace(either(interactions.pace(), pace))
                .build();
    }

    /** Of our commitments, those count that are settled: kept, or past their day. */
    private static Exchange complete(Exchange exchange) {
        Integer kept = exchange.ourCommitmentsKept();
        Integer overdue = exchange.ourCommitmentsOverdue();
        Integer settled = kept == null || overdue == null ? null : Integer.valueOf(kept + overdue);
        return ExchangeBuilder.builder(exchange)
                .ourReliability(either(exchange.ourReliability(), Ratio.share(kept, settled)))
                .build();
    }

    private static Generosity complete(Generosity generosity) {
        Double metShare = Ratio.share(generosity.requestsMet(), generosity.requestsReceived());
        return GenerosityBuilder.builder(generosity)
                .requestsMetShare(either(generosity.requestsMetShare(), metShare))
                .build();
    }

    private static Partnership complete(Partnership partnership, LocalDate today) {
        Integer toRenewal = Days.between(today, partnership.renewalDate());
        return PartnershipBuilder.builder(partnership)
                .daysToRenewal(either(partnership.daysToRenewal(), toRenewal))
                .build();
    }

    private static <T> T either(T stated, T derived) {
        return stated == null ? derived : stated;
    }
}
