package org.nurtureadvisor.portfolio.view;

import jakarta.persistence.Tuple;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where one customer stands in a model.
 *
 * @param customer the CRM's own id
 * @param owner who looks after the customer
 * @param stage null where too little is known
 * @param rank place of the stage, the lowest being 1; null without a stage or an order
 * @param movement how the customer came there when last evaluated; null without a stage
 * @param previous the stage before; null where there was none
 * @param since when the stage was entered; null where unknown
 * @param slipsOn first day on which, if nothing more happens, the stage is lost; null where that
 *     does not come
 * @param slipsTo the stage then; null together with {@code slipsOn}
 * @param worth what the customer spent in the 12 months before the evaluation; null where unknown
 * @param currency of {@code worth}, ISO 4217, XXX where the amounts have none; null where unknown
 * @param asOf the instant for which the customer was last evaluated in this model
 * @param decision id of the decision that tells why
 */
public record Standing(
        String customer,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String owner,
        @Schema(nullable = true) Segment segment,
        @Schema(nullable = true) String stage,
        @Schema(nullable = true) Integer rank,
        @Schema(nullable = true) Movement movement,
        @Schema(nullable = true) String previous,
        @Schema(nullable = true) Instant since,
        @Schema(nullable = true) LocalDate slipsOn,
        @Schema(nullable = true) String slipsTo,
        @Schema(nullable = true) BigDecimal worth,
        @Schema(nullable = true) String currency,
        Instant asOf,
        UUID decision) {

    /** Those that a query asks for. */
    static final String COLUMNS =
            """
            customer_id, customer.name, customer.owner, customer.segment, stage, cast(rank as integer) as rank,
            movement, previous, since, slips_on, slips_to, worth, currency, as_of, decision_id""";

    static Standing of(Tuple row) {
        return new Standing(
                row.get("customer_id", String.class),
                row.get("name", String.class),
                row.get("owner", String.class),
                word(row.get("segment", String.class), Segment::valueOf),
                row.get("stage", String.class),
                row.get("rank", Integer.class),
                word(row.get("movement", String.class), Movement::valueOf),
                row.get("previous", String.class),
                row.get("since", Instant.class),
                row.get("slips_on", LocalDate.class),
                row.get("slips_to", String.class),
                row.get("worth", BigDecimal.class),
                row.get("currency", String.class),
                row.get("as_of", Instant.class),
                row.get("decision_id", UUID.class));
    }

    private static <T> T word(String name, Function<String, T> word) {
        return name == null ? null : word.apply(name);
    }
}
