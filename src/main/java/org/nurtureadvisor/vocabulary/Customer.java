package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * All that is known of one customer at one instant, in groups named as an account manager would
 * name them. A group is never null, its facts are null where unknown: {@code
 * purchases.last12Months} can always be asked for.
 *
 * @param intimacy concluded by the rules of the levels, null-filled before they have run
 * @param ladder concluded by the rules of the trust ladder, null-filled before they have run
 */
@RecordBuilder
public record Customer(
        Profile profile,
        Reach reach,
        Purchases purchases,
        Interactions interactions,
        Exchange exchange,
        Generosity generosity,
        Service service,
        Advocacy advocacy,
        Partnership partnership,
        Business business,
        Consent consent,
        Intimacy intimacy,
        Ladder ladder) {

    /** A customer of whom nothing is known. */
    public static final Customer UNKNOWN = CustomerBuilder.builder().build();

    public Customer {
        profile = profile == null ? Profile.UNKNOWN : profile;
        reach = reach == null ? Reach.UNKNOWN : reach;
        purchases = purchases == null ? Purchases.UNKNOWN : purchases;
        interactions = interactions == null ? Interactions.UNKNOWN : interactions;
        exchange = exchange == null ? Exchange.UNKNOWN : exchange;
        generosity = generosity == null ? Generosity.UNKNOWN : generosity;
        service = service == null ? Service.UNKNOWN : service;
        advocacy = advocacy == null ? Advocacy.UNKNOWN : advocacy;
        partnership = partnership == null ? Partnership.UNKNOWN : partnership;
        business = business == null ? Business.UNKNOWN : business;
        consent = consent == null ? Consent.UNKNOWN : consent;
        intimacy = intimacy == null ? Intimacy.UNKNOWN : intimacy;
        ladder = ladder == null ? Ladder.UNKNOWN : ladder;
    }
}
