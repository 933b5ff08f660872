package org.nurtureadvisor.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.nurtureadvisor.problem.KnownFailure;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows what fails because the database cannot be reached. */
@ApplicationScoped
public class DatabaseFailure implements KnownFailure {

    private static final String SECONDS_TO_RETRY_AFTER = "5";

    private final DatabaseWatch watch;

    DatabaseFailure(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Optional<ProblemException> problem(Throwable failure) {
        return isHindrance(failure) ? Optional.of(unavailable()) : Optional.empty();
    }

    /** Whether a failure, or one behind it, means that the database cannot be used just now. */
    private boolean isHindrance(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(this::isHindered);
    }

    /** Before its tables are there, whatever the database says tells nothing of a request. */
    private boolean isHindered(SQLException failure) {
        return !watch.isPrepared() || Hindrance.of(failure).isPresent();
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

    private static ProblemException unavailable() {
        return new ProblemException(
                        ProblemCode.DATABASE_UNAVAILABLE,
                        "What is remembered cannot be read or recorded just now. POST /v1/evaluations"
                                + " and POST /v1/action-checks need no database.")
                .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY_AFTER);
    }
}
