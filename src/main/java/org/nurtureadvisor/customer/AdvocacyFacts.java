package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.MENTION;
import static org.nurtureadvisor.customer.EventType.REFERRAL;
import static org.nurtureadvisor.customer.EventType.TESTIMONIAL;
import static org.nurtureadvisor.customer.Window.LAST_12_MONTHS;

import org.nurtureadvisor.vocabulary.Advocacy;
import org.nurtureadvisor.vocabulary.AdvocacyBuilder;

import java.util.List;

/** How the client speaks of us to others. */
final class AdvocacyFacts {

    private AdvocacyFacts() {}

    static Advocacy from(History history) {
        Seen referrals = history.of(REFERRAL);
        Seen testimonials = history.of(TESTIMONIAL);
        Seen mentions = history.of(MENTION);
        return AdvocacyBuilder.builder()
                .referrals(referrals.count())
                .referralsLast12Months(referrals.count(LAST_12_MONTHS))
                .testimonials(testimonials.count())
                .publicMentions(mentions.count())
                .unprompted(unprompted(List.of(referrals, testimonials, mentions)))
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(REFERRAL).all(), LAST_12_MONTHS);
    }

    /** Known where any of the kinds is, and each of them says whether somebody had asked for it. */
    private static Integer unprompted(List<Seen> kinds) {
        boolean known = false;
        int unprompted = 0;
        for (Seen kind : kinds) {
            known |= kind.known();
            for (Event event : kind.all()) {
                if (event.prompted() == null) {
                    return null;
                }
                unprompted += event.prompted() ? 0 : 1;
            }
        }
        return known ? unprompted : null;
    }
}
