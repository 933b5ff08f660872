package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.database.DatabaseReady;
import org.nurtureadvisor.database.Tidying;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the house of the decisions: makes the tables of this month and the next ones, drops those
 * past their time, and with them the outcomes of their advice and the rules that no decision names
 * any more. As tables are made for months, one day may fail.
 */
@ApplicationScoped
class DecisionMonths {

    private static final Logger LOG = Logger.getLogger(DecisionMonths.class);
    private static final int AHEAD = 2;
    private static final Pattern TABLE = Pattern.compile("decision_(\\d{4})_(\\d{2})");

    /** Of whoever makes or drops tables: two at once would wait for each other. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('decision months'))";

    private final Database database;
    private final DecisionConfig config;

    DecisionMonths(Database database, DecisionConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Without a table for its month, no decision can be recorded. */
    @Transactional
    void begin(@Observes DatabaseReady event) {
        makeFrom(Days.of(Instant.now()));
    }

    @Transactional
    void keep(@ObservesAsync Tidying tidying) {
        LocalDate today = Days.of(tidying.now());
        makeFrom(today);
        LocalDate oldest = today.minus(config.retention());
        YearMonth firstKept = YearMonth.from(oldest);
        dropOutcomes(firstKept);
        kept().stream().filter(month -> month.isBefore(firstKept)).forEach(this::drop);
        dropReleases(oldest);
    }

    private void makeFrom(LocalDate today) {
        database.read(ALONE, row -> true);
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            make(YearMonth.from(today).plusMonths(ahead));
        }
    }

    private void make(YearMonth month) {
        database.change(
                "create table if not exists %s partition of decision for values from ('%s') to ('%s')"
                        .formatted(table(month), first(month), first(month.plusMonths(1))));
    }

    private void drop(YearMonth month) {
        database.change("drop table " + table(month));
        LOG.infof("decisions of %s are past their time, and dropped", month);
    }

    /** Also those of months that went before outcomes did. */
    private void dropOutcomes(YearMonth firstKept) {
        database.change("delete from outcome where decision_id < ?", first(firstKept));
    }

    /** One that was kept a short while ago may be about to be named. */
    private void dropReleases(LocalDate oldest) {
        database.change(
                """
                delete from release
                where recorded_at < ?
                  and not exists (select from decision where decision.release = digest)""",
                oldest.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private List<YearMonth> kept() {
        return database
                .read(
                        """
                        select inhrelid::regclass::text from pg_inherits
                        where inhparent = 'decision'::regclass""",
                        row -> row.getString(1))
                .stream()
                .map(TABLE::matcher)
                .filter(Matcher::matches)
                .map(
                        name ->
                                YearMonth.of(
                                        Integer.parseInt(name.group(1)),
                                        Integer.parseInt(name.group(2))))
                .toList();
    }

    private static String table(YearMonth month) {
        return String.format(
                Locale.ROOT, "decision_%d_%02d", month.getYear(), month.getMonthValue());
    }

    /** The least id of a month: those of version 7 begin with the milliseconds. */
    private static UUID first(YearMonth month) {
        long millis = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
