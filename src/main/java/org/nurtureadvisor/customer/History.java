package org.nurtureadvisor.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What had been recorded of a customer up to one instant, as it looks on that day or a later one.
 */
final class History {

    private final Map<EventType, Strand> strands;
    private final Map<EventType, List<Matter>> matters;
    private final Instant asOf;
    private final LocalDate today;

    History(
            Map<EventType, Strand> strands,
            Map<EventType, List<Matter>> matters,
            Instant asOf,
            LocalDate today) {
        this.strands = strands;
        this.matters = matters;
        this.asOf = asOf;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    Seen of(EventType type) {
        Strand strand = strands.get(type);
        return new Seen(strand, strand.countUpTo(asOf), today);
    }

    /** The matters that follow-ups of this type conclude. */
    Matters concludedBy(EventType followUp) {
        List<Matter> all = matters.get(followUp);
        Seen openings = of(followUp.follows().orElseThrow());
        return new Matters(
                all.subList(0, openings.size()),
                openings.known(),
                of(followUp).known(),
                asOf,
                today);
    }
}
