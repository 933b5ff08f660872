package org.nurtureadvisor.database;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service that has all its connections in use is busy, and its database is not away. */
@QuarkusTest
class DatabaseBusyTest {

    /** A look at it every other second, each of which would wait three for a connection. */
    private static final Duration SOME_LOOKS = Duration.ofSeconds(8);

    @Inject AgroalDataSource pool;

    @Test
    void isReachableWhileAllConnectionsAreTaken() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            int all = pool.getConfiguration().connectionPoolConfiguration().maxSize();
            while (taken.size() < all) {
                taken.add(pool.getConnection());
            }

            await().during(SOME_LOOKS)
                    .atMost(SOME_LOOKS.multipliedBy(2))
                    .untilAsserted(() -> assertThat(reach()).isEqualTo("reachable"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static String reach() {
        return given().get("/q/health/ready")
                .path("checks.find { it.name == 'database' }.data.database");
    }
}
