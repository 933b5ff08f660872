package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.CustomerBuilder;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one group of facts follows from events.
 *
 * @param group its name
 * @param facts derives the group
 * @param turn tells the days on which, if nothing more happens, some fact of the group turns
 * @param put puts the group among the facts of a customer
 * @param countsDays whether some fact that follows from events counts days, so that no day is like
 *     the one before; days since a date that follows from them are counted by {@link Completion}
 */
record Derivation<G>(
        String group,
        Function<History, G> facts,
        BiConsumer<History, TurningDays> turn,
        BiFunction<CustomerBuilder, G, CustomerBuilder> put,
        boolean countsDays) {

    /** Every group that follows from events. */
    static final List<Derivation<?>> ALL =
            List.of(
                    new Derivation<>(
                            "profile",
                            ProfileFacts::from,
                            ProfileFacts::turn,
                            CustomerBuilder::profile,
                            true),
                    new Derivation<>(
                            "reach",
                            ReachFacts::from,
                            ReachFacts::turn,
                            CustomerBuilder::reach,
                            false),
                    new Derivation<>(
                            "purchases",
                            PurchaseFacts::from,
                            PurchaseFacts::turn,
                            CustomerBuilder::purchases,
                            false),
                    new Derivation<>(
                            "interactions",
                            InteractionFacts::from,
                            InteractionFacts::turn,
                            CustomerBuilder::interactions,
                            false),
                    new Derivation<>(
                            "exchange",
                            ExchangeFacts::from,
                            ExchangeFacts::turn,
                            CustomerBuilder::exchange,
                            false),
                    new Derivation<>(
                            "generosity",
                            GenerosityFacts::from,
                            GenerosityFacts::turn,
                            CustomerBuilder::generosity,
                            true),
                    new Derivation<>(
                            "service",
                            ServiceFacts::from,
                            ServiceFacts::turn,
                            CustomerBuilder::service,
                            true),
                    new Derivation<>(
                            "advocacy",
                            AdvocacyFacts::from,
                            AdvocacyFacts::turn,
                            CustomerBuilder::advocacy,
                            false),
                    new Derivation<>(
                            "partnership",
                            PartnershipFacts::from,
                            PartnershipFacts::turn,
                            CustomerBuilder::partnership,
                            false),
                    new Derivation<>(
                            "consent",
                            ConsentFacts::from,
                            ConsentFacts::turn,
                            CustomerBuilder::consent,
                            false));

    /** Derives the group and puts it among the facts of a customer. */
    void tell(History history, CustomerBuilder customer) {
        put.apply(customer, facts.apply(history));
    }
}
