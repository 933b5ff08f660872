package org.nurtureadvisor.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What becomes of what is stored when the tables change. */
class MigrationTest {

    @Test
    void normsAmongTheFactsComeToTheirPlaceAndGiveWayToThoseThere()
            throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            migrate(server, "10");
            statement.execute(
                    """
                    insert into customer (id, facts, business, created_at, updated_at)
                    select id, facts::jsonb, business::jsonb, now(), now()
                    from (values
                        ('both', '{"business": {"a": 1, "b": 2}, "x": {"c": 3}}', '{"a": 4}'),
                        ('neither', '{"x": {"c": 3}}', '{"a": 4}'),
                        ('nothing', '{"business": null}', '{"a": 4}'),
                        ('wrong', '{"business": 7}', '{}')) stated (id, facts, business)""");

            migrate(server, "11");

            assertThat(
                            rows(
                                    statement,
                                    "select concat_ws(' ', id, facts, business, version) from customer order by id"))
                    .containsExactly(
                            "both {\"x\": {\"c\": 3}} {\"a\": 4, \"b\": 2} 1",
                            "neither {\"x\": {\"c\": 3}} {\"a\": 4} 0",
                            "nothing {} {\"a\": 4} 1",
                            "wrong {} {} 1");
        }
    }

    @Test
    void runsThatHaveEndedComeToTheirReasons() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            migrate(server, "11");
            statement.execute(
                    """
                    insert into portfolio_run (id, state, as_of, models, explain, release, requested_at, ended_at)
                    values
                        ('00000000-0000-7000-8000-000000000001', 'DONE', now(), '{}', 'none', '', now(), now()),
                        ('00000000-0000-7000-8000-000000000002', 'DONE', now(), '{}', 'none', '', now(), now()),
                        ('00000000-0000-7000-8000-000000000003', 'RUNNING', now(), '{}', 'none', '', now(), null);
                    insert into customer (id, created_at, updated_at)
                    select id, now(), now() from (values ('a'), ('b'), ('c')) named (id);
                    insert into portfolio_failure (run_id, customer_id, code, detail)
                    select run_id::uuid, customer_id, code, ''
                    from (values
                        ('00000000-0000-7000-8000-000000000001', 'a', 'ONE'),
                        ('00000000-0000-7000-8000-000000000001', 'b', 'TWO'),
                        ('00000000-0000-7000-8000-000000000001', 'c', 'TWO'),
                        ('00000000-0000-7000-8000-000000000003', 'a', 'ONE')) failed (run_id, customer_id, code)""");

            migrate(server, "12");

            assertThat(rows(statement, "select reasons from portfolio_run order by id"))
                    .containsExactly(
                            "[{\"code\": \"TWO\", \"customers\": 2}, {\"code\": \"ONE\", \"customers\": 1}]",
                            "[]",
                            "[]");
        }
    }

    private static void migrate(EmbeddedPostgres server, String version) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
