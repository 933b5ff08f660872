package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What is said to be missing is all that has to change. */
class ExplainerTest {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

    /** A ladder on which no step is lost again. */
    private static final Map<String, String> CLIMB =
            Map.of(
                    "climb/model.yaml",
                    """
                    id: climb
                    title: Climb
                    kind: ladder
                    policy: { moves: forward-only }
                    source: a test
                    stages:
                      - { code: SEEN, title: Seen, business: They look., client: We look. }
                      - { code: KNOWN, title: Known, business: They tell., client: We tell. }
                      - { code: BOUND, title: Bound, business: They buy., client: We buy. }
                    """,
                    "climb/stages.drl",
                    """
                    package rules.climb

                    import org.nurtureadvisor.vocabulary.*

                    global Place place

                    rule "CLI-010 The client looks"
                        when
                            Customer( reach.visits >= 1 )
                        then
                            place.at( "SEEN" );
                    end

                    rule "CLI-020 The client tells"
                        when
                            Customer( exchange.needsRecorded >= 1 )
                        then
                            place.at( "KNOWN" );
                    end

                    rule "CLI-030 The client buys"
                        when
                            Customer( purchases.count >= 3 )
                        then
                            place.at( "BOUND" );
                    end
                    """);

    @Test
    void whoIsKeptAtAStageLacksWhatTheStagesBelowAskForToo() {
        Next next = nextOf(Facts.with(Customer.UNKNOWN, Map.of(Facts.get("reach.visits"), 1)));

        assertThat(next.stage().code()).isEqualTo("BOUND");
        assertThat(next.criteria())
                .extracting(Criterion::fact)
                .containsExactly("exchange.needsRecorded", "purchases.count");
        assertThat(next.smallestChange())
                .containsOnlyKeys(
                        Facts.get("exchange.needsRecorded"), Facts.get("purchases.count"));
    }

    /** What comes next for a client who was known, whatever is known of them now. */
    private static Next nextOf(Customer customer) {
        TreeMap<String, String> files = new TreeMap<>(CLIMB);
        files.put("words/en.yaml", ShippedRules.files().texts().get("words/en.yaml"));
        CompiledRelease release = ReleaseReader.read(new RuleFiles(files));
        CompiledModel model = release.model("climb").orElseThrow();
        PreviousPlacement previous =
                new PreviousPlacement("KNOWN", Instant.parse("2025-06-01T00:00:00Z"), null);
        Placement placement = model.placement(customer, previous, AS_OF);
        return new Explainer(
                        release,
                        changes -> Facts.with(customer, changes),
                        customer,
                        Map.of("climb", previous),
                        AS_OF,
                        release.english())
                .explain(model, placement)
                .next();
    }
}
