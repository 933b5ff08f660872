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

            assertThat(customers(statement))
                    .containsExactly(
                            "both {\"x\": {\"c\": 3}} {\"a\": 4, \"b\": 2} 1",
                            "neither {\"x\": {\"c\": 3}} {\"a\": 4} 0",
                            "nothing {} {\"a\": 4} 1",
                            "wrong {} {} 1");
        }
    }

    private static void migrate(EmbeddedPostgres server, String version) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> customers(Statement statement) throws SQLException {
        List<String> customers = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select concat_ws(' ', id, facts, business, version) from customer order by id")) {
            while (rows.next()) {
                customers.add(rows.getString(1));
            }
        }
        return customers;
    }
}
