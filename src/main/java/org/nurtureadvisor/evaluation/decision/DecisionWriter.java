package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.evaluation.EvaluationResponse.PlacementResponse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes decisions, and where customers stand by them: one statement, however many. */
@ApplicationScoped
class DecisionWriter {

    /**
     * Of a stage that is not known any more, what is known of the last one stays: a customer who
     * comes back to it has held it.
     */
    private static final String WRITE =
            """
            with decided as (
                insert into decision (id, customer_id, as_of, release, engine, explain, run_id, given, answer)
                select * from unnest(
                    ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                    ?::bytea[], ?::bytea[])
            ), placed as (
                select * from unnest(
                    ?::text[], ?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::timestamptz[],
                    ?::text[], ?::date[], ?::text[], ?::numeric[], ?::text[], ?::uuid[], ?::timestamptz[])
                as placed (customer_id, model, stage, rank, previous, movement, since,
                    highest, slips_on, slips_to, worth, currency, decision_id, as_of)
            ), moved as (
                insert into placement_move (
                    customer_id, model, decision_id, as_of, from_stage, to_stage, movement)
                select customer_id, model, decision_id, as_of, previous, stage, movement
                from placed where movement <> 'HELD'
            )
            insert into placement (
                customer_id, model, stage, rank, previous, movement, since, highest, slips_on, slips_to, worth,
                currency, decision_id, as_of)
            select * from placed
            on conflict (customer_id, model) do update set
                stage = excluded.stage, rank = excluded.rank, previous = excluded.previous,
                movement = excluded.movement, since = coalesce(excluded.since, placement.since),
                highest = excluded.highest, slips_on = excluded.slips_on, slips_to = excluded.slips_to,
                worth = excluded.worth, currency = excluded.currency, decision_id = excluded.decision_id,
                as_of = excluded.as_of""";

    private final Database database;

    DecisionWriter(Database database) {
        this.database = database;
    }

    private record Placed(Decided by, PlacementResponse placement) {

        /** Also where the rules have it no more: told backwards, a history puts everybody back. */
        private String previous() {
            return by.customer().lastStage(placement.model());
        }
    }

    void write(List<Decided> decisions) {
        database.with(connection -> write(decisions, connection));
    }

    private static int write(List<Decided> decisions, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Parameters parameters = new Parameters(connection, statement);
            addDecisions(decisions, parameters);
            addPlacements(placed(decisions), parameters);
            return statement.executeUpdate();
        }
    }

    private static void addDecisions(List<Decided> decisions, Parameters parameters)
            throws SQLException {
        parameters.add("uuid", decisions, Decided::id);
        parameters.add("text", decisions, decided -> decided.customer().id());
        parameters.add("text", decisions, decided -> decided.round().asOf());
        parameters.add("text", decisions, decided -> decided.round().release().digest());
        parameters.add("text", decisions, decided -> decided.answer().receipt().engine());
        parameters.add("text", decisions, decided -> decided.round().explain().wireName());
        parameters.add("uuid", decisions, decided -> decided.round().run());
        parameters.addBytes(decisions, decided -> GzippedJson.zip(decided.given()));
        parameters.addBytes(decisions, decided -> GzippedJson.zip(decided.json()));
    }

    private static List<Placed> placed(List<Decided> decisions) {
        List<Placed> placed = new ArrayList<>();
        for (Decided decided : decisions) {
            decided.answer()
                    .placements()
                    .forEach(placement -> placed.add(new Placed(decided, placement)));
        }
        return placed;
    }

    private static void addPlacements(List<Placed> placed, Parameters parameters)
            throws SQLException {
        parameters.add("text", placed, each -> each.by().customer().id());
        parameters.add("text", placed, each -> each.placement().model());
        parameters.add("text", placed, each -> each.placement().stage());
        parameters.add("int2", placed, each -> each.placement().rank());
        parameters.add("text", placed, Placed::previous);
        parameters.add("text", placed, each -> each.placement().movement());
        parameters.add("text", placed, each -> each.placement().since());
        parameters.add("text", placed, each -> each.placement().highest());
        parameters.add("text", placed, each -> orNull(each.placement().slipsOn()));
        parameters.add("text", placed, each -> orNull(each.placement().slipsTo()));
        parameters.add("numeric", placed, each -> each.by().worth().spent());
        parameters.add("text", placed, each -> each.by().worth().currency());
        parameters.add("uuid", placed, each -> each.by().id());
        parameters.add("text", placed, each -> each.by().round().asOf());
    }

    /** Absent where nothing was forecast, empty where nothing comes. */
    private static Object orNull(Optional<?> value) {
        return value == null ? null : value.orElse(null);
    }

    /** Sets the parameters of a statement one after the other. */
    private static final class Parameters {

        private final Connection connection;
        private final PreparedStatement statement;
        private int number;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        <T> void add(String type, List<T> rows, Function<T, Object> column) throws SQLException {
            Stream<String> texts =
                    rows.stream().map(column).map(value -> Objects.toString(value, null));
            statement.setArray(++number, connection.createArrayOf(type, texts.toArray()));
        }

        <T> void addBytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
            byte[][] all = rows.stream().map(column).toArray(byte[][]::new);
            statement.setArray(++number, connection.createArrayOf("bytea", all));
        }
    }
}
