package org.nurtureadvisor.database;

import java.sql.SQLException;

/** The database failed, or is away. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
