package org.nurtureadvisor.database;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the database can be reached. The service is ready either way: it evaluates without,
 * and if all its copies were taken out of service, that would end, too. But it is not ready where
 * it could never use the database, and waits in vain: copies that can are to stay.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

    private final DatabaseWatch watch;

    DatabaseCheck(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("database")
                        .status(watch.lastingObstacle().isEmpty())
                        .withData("database", watch.isReachable() ? "reachable" : "unreachable");
        watch.lastingObstacle().ifPresent(reason -> answer.withData("reason", reason));
        return answer.build();
    }
}
