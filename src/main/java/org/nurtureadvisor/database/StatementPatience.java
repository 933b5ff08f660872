package org.nurtureadvisor.database;

import io.agroal.api.AgroalPoolInterceptor;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lets statements take as long as they take. Settings of the driver say how long it waits for an
 * answer while a connection is made, and that would go on to hold for everything asked over it.
 */
@Singleton
class StatementPatience implements AgroalPoolInterceptor {

    private static final int FOR_EVER = 0;

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, FOR_EVER);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
