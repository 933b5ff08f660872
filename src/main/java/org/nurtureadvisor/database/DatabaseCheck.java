package org.nurtureadvisor.database;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the database can be reached. The service is ready either way: it evaluates without,
 * and if all its copies were taken out of service, that would end, too.
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
        return HealthCheckResponse.named("database")
                .up()
                .withData("database", watch.isReachable() ? "reachable" : "unreachable")
                .build();
    }
}
