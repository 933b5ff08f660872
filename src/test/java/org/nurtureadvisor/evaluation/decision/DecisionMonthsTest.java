package org.nurtureadvisor.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nurtureadvisor.database.Tidying;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Decisions go by age, and with them the rules that nobody needs any more. */
@QuarkusTest
class DecisionMonthsTest {

    @Inject DecisionMonths months;
    @Inject Tables tables;
    @Inject Session database;
    @Inject Event<Tidying> tidying;

    @BeforeEach
    void aDecisionOfJanuary2010() {
        months.keep(new Tidying(Instant.parse("2010-01-15T00:00:00Z")));
        tables.run(
                "insert into release values ('sha256:old', '{}', '2009-12-01T00:00:00Z') on conflict do nothing");
        tables.run(
                """
                insert into decision (id, customer_id, as_of, release, engine, explain)
                values ('01263e0a-0000-7000-8000-000000000000', 'old', now(), 'sha256:old', '1', 'none')
                on conflict do nothing""");
        tables.run(
                """
                insert into outcome (
                    decision_id, code, kind, customer_id, topic, rule, model, at, until, facts)
                values ('01263e0a-0000-7000-8000-000000000000', 'call', 'DONE', 'old', 'call', 'STR-1',
                    'client-strata', now(), now(), '')
                on conflict do nothing""");
    }

    @Test
    void theTablesOfTheMonthsAheadAreThere() {
        assertThat(tablesOfDecisions())
                .contains("decision_2010_01", "decision_2010_02", "decision_2010_03");
    }

    @Test
    void theTableOfThisMonthIsThereFromTheStart() {
        assertThat(tablesOfDecisions())
                .contains(
                        DateTimeFormatter.ofPattern("'decision_'uuuu_MM")
                                .format(LocalDate.now(ZoneOffset.UTC)));
    }

    /** A name in other digits would be that of no month, and its table never dropped. */
    @Test
    void aMonthHasTheSameTableOnAMachineThatWritesOtherDigits() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            months.keep(new Tidying(Instant.parse("2011-01-15T00:00:00Z")));
        } finally {
            Locale.setDefault(usual);
        }

        assertThat(tablesOfDecisions()).contains("decision_2011_01");
    }

    @Test
    void aMonthStaysUntilAllOfItIsPastItsTime() {
        months.keep(new Tidying(Instant.parse("2020-01-31T00:00:00Z")));

        assertThat(tablesOfDecisions()).contains("decision_2010_01");
        assertThat(rows("outcome where customer_id = 'old'")).isEqualTo(1);
        assertThat(rows("release where digest = 'sha256:old'")).isEqualTo(1);
    }

    @Test
    void aMonthPastItsTimeGoesTogetherWithItsOutcomesAndRulesThatNoDecisionNames() {
        months.keep(new Tidying(Instant.parse("2020-02-01T00:00:00Z")));

        assertThat(tablesOfDecisions())
                .doesNotContain("decision_2010_01")
                .contains("decision_2010_02");
        assertThat(rows("decision where customer_id = 'old'")).isZero();
        assertThat(rows("outcome where customer_id = 'old'")).isZero();
        assertThat(rows("release where digest = 'sha256:old'")).isZero();
    }

    @Test
    void keysThatDoNotCountAnyMoreAreForgotten() {
        tables.run(
                """
                insert into idempotency_key
                select 'recordEvaluation', age, '', '', now() - cast(age as interval)
                from unnest(array['25 hours', '23 hours']) as age""");

        tidying.fireAsync(new Tidying(Instant.now())).toCompletableFuture().join();

        assertThat(rows("idempotency_key where key = '25 hours'")).isZero();
        assertThat(rows("idempotency_key where key = '23 hours'")).isEqualTo(1);
    }

    @Transactional
    List<String> tablesOfDecisions() {
        return database.createNativeQuery(
                        """
                        select cast(cast(inhrelid as regclass) as text) from pg_inherits
                        where inhparent = cast('decision' as regclass)""",
                        String.class)
                .getResultList();
    }

    @Transactional
    int rows(String of) {
        return database.createNativeQuery(
                        "select cast(count(*) as integer) from " + of, Integer.class)
                .getSingleResult();
    }
}
