package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.MENTION;
import static org.nurtureadvisor.customer.EventType.REFERRAL;
import static org.nurtureadvisor.customer.EventType.TESTIMONIAL;
import static org.nurtureadvisor.customer.Window.LAST_12_MONTHS;

import org.nurtureadvisor.vocabulary.Advocacy;
import org.nurtureadvisor.vocabulary.AdvocacyBuilder;

import java.util.List;
import java.util.function.Function;

/** How the client speaks of us to others. */
final class AdvocacyFacts {

    private AdvocacyFacts() {}

    static Advocacy from(History history) {
        Seen referrals = history.of(REFERRAL);
        Seen testimonials = history.of(TESTIMONIAL);
        Seen mentions = history.of(MENTION);
        List<Seen> all = List.of(referrals, testimonials, mentions);
        return AdvocacyBuilder.builder()
                .referrals(referrals.count())
                .referralsLast12Months(referrals.count(LAST_12_MONTHS))
                .testimonials(testimonials.count())
                .publicMentions(mentions.count())
                .unprompted(unprompted(all, Seen::all))
                .unpromptedLast12Months(unprompted(all, kind -> kind.in(LAST_12_MONTHS)))
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(REFERRAL), LAST_12_MONTHS);
        days.leaving(history.of(TESTIMONIAL), LAST_12_MONTHS);
        days.leaving(history.of(MENTION), LAST_12_MONTHS);
    }

    /**
     * Known where any of the kinds is, and each event counted says whether anybody asked for it.
     */
    private static Integer unprompted(List<Seen> kinds, Function<Seen, List<Event>> counted) {
        boolean known = false;
        int unprompted = 0;
        for (Seen kind : kinds) {
            known |= kind.known();
            for (Event event : counted.apply(kind)) {
                if (event.prompted() == null) {
                    return null;
                }
                unprompted += event.prompted() ? 0 : 1;
            }
        }
        return known ? unprompted : null;
    }
}
