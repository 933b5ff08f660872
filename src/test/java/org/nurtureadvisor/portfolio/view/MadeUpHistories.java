package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Stage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Customers with made-up histories in a model, kept as evaluations keep them. */
@ApplicationScoped
public class MadeUpHistories {

    static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    static final int DAYS = 120;

    @Inject Session database;

    /**
     * A customer and all stages known of them, by the instant from which.
     *
     * @param placed whether the stage is still known
     */
    record History(
            String customer,
            TreeMap<Instant, String> stages,
            boolean placed,
            BigDecimal worth,
            String currency) {

        /** The stage last known at the end of a day; null where none was. */
        String at(LocalDate day) {
            return before(end(day));
        }

        /** From the end of one day to the end of another; a stage that is held is none. */
        List<Movement> moves(Model model, LocalDate from, LocalDate to) {
            return stages.subMap(end(from), end(to)).entrySet().stream()
                    .filter(stage -> !stage.getValue().equals(before(stage.getKey())))
                    .map(stage -> movement(model, stage.getValue(), before(stage.getKey())))
                    .toList();
        }

        private String before(Instant instant) {
            var last = stages.lowerEntry(instant);
            return last == null ? null : last.getValue();
        }

        private static Instant end(LocalDate day) {
            return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        String now() {
            return placed ? stages.lastEntry().getValue() : null;
        }
    }

    @Transactional
    List<History> write(Model model, String owner, int count, Random random) {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            History history = history(owner + "-" + i, model, random);
            write(history, owner, model, random);
            histories.add(history);
        }
        return histories;
    }

    private static History history(String customer, Model model, Random random) {
        List<String> codes = model.stages().stream().map(Stage::code).toList();
        TreeMap<Instant, String> stages = new TreeMap<>();
        for (int moves = random.nextInt(6); moves > 0; moves--) {
            stages.put(
                    FIRST.atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plus(random.nextInt(DAYS), ChronoUnit.DAYS)
                            .plus(random.nextInt(24), ChronoUnit.HOURS),
                    codes.get(random.nextInt(codes.size())));
        }
        boolean placed = !stages.isEmpty() && random.nextInt(10) > 0;
        BigDecimal worth = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(50));
        return new History(customer, stages, placed, worth, currency(worth, random));
    }

    /** Mostly euros. */
    private static String currency(BigDecimal worth, Random random) {
        if (worth == null) {
            return null;
        }
        return random.nextInt(4) == 0 ? "JPY" : "EUR";
    }

    private void write(History history, String owner, Model model, Random random) {
        database.createNativeMutationQuery(
                        """
                        insert into customer (id, name, owner, segment, created_at, updated_at)
                        values (:id, 'Example Ltd', :owner, :segment, now(), now())""")
                .setParameter("id", history.customer())
                .setParameter("owner", owner)
                .setParameter("segment", random.nextBoolean() ? "CONSUMER" : "BUSINESS")
                .executeUpdate();
        String previous = null;
        for (var stage : history.stages().entrySet()) {
            move(history.customer(), model, stage.getKey(), stage.getValue(), previous);
            previous = stage.getValue();
        }
        place(history, model, previous, random);
    }

    /** One row for each move; none where the stage is held. */
    private void move(String customer, Model model, Instant at, String stage, String previous) {
        if (!stage.equals(previous)) {
            database.createNativeMutationQuery(
                            """
                            insert into placement_move (
                                customer_id, model, decision_id, as_of, from_stage, to_stage, movement)
                            values (:customer, :model, gen_random_uuid(), :at, :from, :to, :movement)""")
                    .setParameter("customer", customer)
                    .setParameter("model", model.id())
                    .setParameter("at", at)
                    .setParameter("from", previous, String.class)
                    .setParameter("to", stage)
                    .setParameter("movement", movement(model, stage, previous).name())
                    .executeUpdate();
        }
    }

    private static Movement movement(Model model, String stage, String previous) {
        if (previous == null) {
            return Movement.ENTERED;
        }
        return model.rank(stage) < model.rank(previous) ? Movement.SLIPPED : Movement.ADVANCED;
    }

    private void place(History history, Model model, String last, Random random) {
        LocalDate slipsOn =
                history.placed() && random.nextBoolean()
                        ? FIRST.plusDays(random.nextInt(DAYS))
                        : null;
        database.createNativeMutationQuery(
                        """
                        insert into placement (
                            customer_id, model, stage, previous, as_of, slips_on, worth, currency, decision_id)
                        values (:customer, :model, :stage, :previous, :at, :slipsOn, :worth, :currency, gen_random_uuid())""")
                .setParameter("customer", history.customer())
                .setParameter("model", model.id())
                .setParameter("stage", history.now(), String.class)
                .setParameter("previous", last, String.class)
                .setParameter("at", FIRST.plusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter("slipsOn", slipsOn, LocalDate.class)
                .setParameter("worth", history.worth(), BigDecimal.class)
                .setParameter("currency", history.currency(), String.class)
                .executeUpdate();
    }
}
