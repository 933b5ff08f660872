package org.nurtureadvisor.customer.record;

import io.quarkus.arc.All;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.digest.Sha256;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.request.PathId;
import org.nurtureadvisor.request.Precondition;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Erases persons, and keeps the proof of it. */
@ApplicationScoped
class ErasureService {

    private static final int SALT_BYTES = 16;

    private final CustomerRepository customers;
    private final ErasureRepository erasures;
    private final List<Erasable> erasables;
    private final SecureRandom random = new SecureRandom();

    ErasureService(
            CustomerRepository customers,
            ErasureRepository erasures,
            @All List<Erasable> erasables) {
        this.customers = customers;
        this.erasures = erasures;
        this.erasables = erasables;
    }

    /**
     * Erases all that is kept of a person, anywhere, or nothing.
     *
     * @throws ProblemException CUSTOMER_NOT_FOUND if nothing is kept, PRECONDITION_FAILED,
     *     PRECONDITION_REQUIRED
     */
    @Transactional
    ErasureResponse erase(String id, Precondition precondition) {
        Optional<CustomerEntity> customer = customers.lockAlone(id);
        customer.ifPresent(known -> precondition.holdsFor(known.tag()));

        Map<String, Integer> erased = new TreeMap<>();
        erasables.forEach(each -> erased.putAll(each.erase(id)));
        customer.ifPresentOrElse(
                customers::delete, () -> refuseUnlessKnown(id, erased, precondition));

        String salt = salt();
        return ErasureResponse.from(keep(salt, id, erased), salt);
    }

    /** Rejected lines may tell of somebody who never became a customer. */
    private static void refuseUnlessKnown(
            String id, Map<String, Integer> erased, Precondition precondition) {
        if (erased.values().stream().allMatch(count -> count == 0)) {
            throw CustomerId.notFound(id);
        }
        precondition.holdsForAnything();
    }

    private ErasureEntity keep(String salt, String id, Map<String, Integer> erased) {
        ErasureEntity erasure = new ErasureEntity();
        erasure.id = UUID.randomUUID();
        erasure.subject = Sha256.hex(salt + id);
        erasure.erased = erased;
        erasure.erasedAt = Now.inMicros();
        erasures.persist(erasure);
        return erasure;
    }

    @Transactional
    ErasureResponse read(String id) {
        return erasures.findByIdOptional(PathId.read(id, ErasureService::notFound))
                .map(ErasureResponse::from)
                .orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(
                ProblemCode.ERASURE_NOT_FOUND, "There is no erasure '" + id + "'.");
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
