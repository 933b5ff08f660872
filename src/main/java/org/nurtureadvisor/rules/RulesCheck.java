package org.nurtureadvisor.rules;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which rules are in force: whoever has rolled out others sees whether they have arrived. */
@Readiness
@ApplicationScoped
class RulesCheck implements HealthCheck {

    private final ReleaseInForce releases;

    RulesCheck(ReleaseInForce releases) {
        this.releases = releases;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rules")
                .up()
                .withData("release", releases.current().digest())
                .build();
    }
}
