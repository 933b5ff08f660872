package org.nurtureadvisor.idempotency;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;

import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.database.Tidying;
import org.nurtureadvisor.digest.Sha256;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Requests that were done under a key. Whoever does one remembers it in the same transaction: so
 * either it is done and known, or neither.
 */
@ApplicationScoped
public class KnownRequests {

    private final Database database;
    private final IdempotencyConfig config;

    KnownRequests(Database database, IdempotencyConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * One request.
     *
     * @param key empty where the client does not care
     * @param operation id of the operation, by which keys are told apart
     * @param path of the resource, with whatever else makes the request another one
     * @param body as JSON, or whatever says the same
     */
    public record Request(
            Optional<IdempotencyKey> key, String operation, String path, String body) {

        /**
         * @throws ProblemException INVALID_REQUEST if the header with the key holds none
         */
        public static Request of(
                HttpHeaders headers, String operation, String path, JsonNode body) {
            return new Request(
                    IdempotencyKey.read(headers.getHeaderString(IdempotencyKey.HEADER)),
                    operation,
                    path,
                    body.toString());
        }

        private boolean isKeyed() {
            return key.isPresent();
        }

        private String keyValue() {
            return key.orElseThrow().value();
        }

        private String fingerprint() {
            return Sha256.hex(path + "\n" + body);
        }
    }

    /**
     * Where the result of a request is, if it was done before. If not, the key is held until the
     * end of the transaction, which is to {@link #remember} it.
     *
     * @throws ProblemException REQUEST_IN_FLIGHT while the same key is at work elsewhere,
     *     IDEMPOTENCY_KEY_REUSED if the key was used for another request
     */
    @Transactional(TxType.MANDATORY)
    public Optional<String> find(Request request) {
        if (!request.isKeyed()) {
            return Optional.empty();
        }
        if (!hold(request)) {
            throw new ProblemException(
                    ProblemCode.REQUEST_IN_FLIGHT,
                    "A request with this key is being answered. Ask again when it is done.");
        }
        Optional<Known> known = known(request);
        known.ifPresent(found -> refuseOther(found, request));
        return known.map(Known::location);
    }

    /**
     * Whether a request is to be done, as nothing was done under its key nor is being done
     * elsewhere. If so, the key is held until the end of the transaction, which is to {@link
     * #remember} it.
     */
    @Transactional(TxType.MANDATORY)
    public boolean isNew(Request request) {
        return !request.isKeyed() || hold(request) && known(request).isEmpty();
    }

    private record Known(String fingerprint, String location) {}

    /** Until the end of the transaction; a crash ends it, too. False where it is held elsewhere. */
    private boolean hold(Request request) {
        return database.read(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        request.operation() + " " + request.keyValue())
                .get(0);
    }

    private Optional<Known> known(Request request) {
        return database
                .read(
                        """
                        select fingerprint, location from idempotency_key
                        where operation = ? and key = ? and created_at > ?""",
                        row -> new Known(row.getString(1), row.getString(2)),
                        request.operation(),
                        request.keyValue(),
                        since())
                .stream()
                .findFirst();
    }

    private static void refuseOther(Known known, Request request) {
        if (!known.fingerprint().equals(request.fingerprint())) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "This key was used for another request. A new request has a new key.");
        }
    }

    /**
     * Remembers that a request was done; a row that is too old to count may still be there.
     *
     * @param location of the result
     */
    @Transactional(TxType.MANDATORY)
    public void remember(Request request, String location) {
        if (request.isKeyed()) {
            database.change(
                    """
                    insert into idempotency_key (operation, key, fingerprint, location, created_at)
                    values (?, ?, ?, ?, ?)
                    on conflict (operation, key) do update set
                        fingerprint = excluded.fingerprint,
                        location = excluded.location,
                        created_at = excluded.created_at""",
                    request.operation(),
                    request.keyValue(),
                    request.fingerprint(),
                    location,
                    now());
        }
    }

    /** Forgets keys that do not count any more. */
    @Transactional
    void forgetOld(@ObservesAsync Tidying tidying) {
        database.change("delete from idempotency_key where created_at <= ?", since());
    }

    private OffsetDateTime since() {
        return now().minus(config.retention());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
