package org.nurtureadvisor.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Finds out whether the database answers, over a connection of its own: where all of the pool are
 * taken, that says nothing of the database.
 */
@ApplicationScoped
class DatabaseProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SECONDS_TO_ANSWER = 2;

    private final AgroalDataSource shared;
    private final AgroalDataSource own;

    /**
     * @param shared says where the database is
     */
    DatabaseProbe(AgroalDataSource shared) throws SQLException {
        this.shared = shared;
        this.own =
                AgroalDataSource.from(
                        new AgroalDataSourceConfigurationSupplier()
                                .connectionPoolConfiguration(pool -> likeThoseOf(shared, pool)));
    }

    private static AgroalConnectionPoolConfigurationSupplier likeThoseOf(
            AgroalDataSource shared, AgroalConnectionPoolConfigurationSupplier pool) {
        return pool.connectionFactoryConfiguration(
                        shared.getConfiguration().connectionPoolConfiguration()
                                ::connectionFactoryConfiguration)
                .maxSize(1)
                .acquisitionTimeout(PATIENCE)
                .connectionValidator(
                        ConnectionValidator.defaultValidatorWithTimeout(SECONDS_TO_ANSWER))
                .validateOnBorrow(true);
    }

    /**
     * Asks, over the connection of before, or a new one where that is broken.
     *
     * @throws SQLException if there is no answer, with the reason
     */
    void ask() throws SQLException {
        own.getConnection().close();
    }

    /** Closes all connections that others have, in use or not: whoever waits is told so. */
    void hangUp() {
        shared.flush(AgroalDataSource.FlushMode.ALL);
    }

    @PreDestroy
    void close() {
        own.close();
    }
}
