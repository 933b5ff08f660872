package org.nurtureadvisor.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.nurtureadvisor.problem.KnownFailure;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows what fails because the database cannot be reached. */
@ApplicationScoped
public class DatabaseFailure implements KnownFailure {

    private static final String SECONDS_TO_RETRY_AFTER = "5";

    /** Class of the SQL states that tell of a connection. */
    private static final String CONNECTION = "08";

    /** It is shutting down, was killed, is starting, or has no connection left. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    /** Of a table that is not there yet. */
    private static final String UNDEFINED_TABLE = "42P01";

    private final DatabaseWatch watch;

    DatabaseFailure(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Optional<ProblemException> problem(Throwable failure) {
        return isUnreachable(failure) ? Optional.of(unavailable()) : Optional.empty();
    }

    /** Whether a failure, or one behind it, means that the database cannot be reached. */
    public boolean isUnreachable(Throwable failure) {
        return chain(failure).anyMatch(this::says);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(failure),
                        Stream.concat(
                                chain(failure.getCause()),
                                Arrays.stream(failure.getSuppressed())
                                        .flatMap(DatabaseFailure::chain)));
    }

    private boolean says(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        if (state == null) {
            // What the pool itself says, after it has waited in vain.
            return sql.getMessage() != null && sql.getMessage().contains("cquisition timeout");
        }
        return state.startsWith(CONNECTION)
                || AWAY.contains(state)
                || state.equals(UNDEFINED_TABLE) && !watch.isPrepared();
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                        ProblemCode.DATABASE_UNAVAILABLE,
                        "What is remembered cannot be read or recorded just now. POST /v1/evaluations"
                                + " and POST /v1/action-checks need no database.")
                .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY_AFTER);
    }
}
