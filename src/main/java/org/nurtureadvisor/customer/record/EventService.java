package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.Findings;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.PageRequest;

import java.util.List;
import java.util.Set;

/** The events of one customer: recorded and read. */
@ApplicationScoped
class EventService {

    private final CustomerRepository customers;
    private final EventStore events;

    EventService(CustomerRepository customers, EventStore events) {
        this.customers = customers;
        this.events = events;
    }

    /**
     * Records what is not known yet, all or nothing. Whoever is not known is from now on.
     *
     * @throws ProblemException EVENT_CONFLICT with each that is known with other content
     */
    @Transactional
    EventIntakeResponse record(String customerId, EventsRequest request) {
        customers.ensure(customerId);
        int given = request.events().size();
        int added = events.add(customerId, request.events());
        if (added < given) {
            refuse(events.conflicts(customerId, request.events()), request);
        }
        return new EventIntakeResponse(added, given - added, request.warnings());
    }

    private static void refuse(Set<String> ids, EventsRequest request) {
        Findings conflicts = new Findings();
        for (int i = 0; i < request.events().size(); i++) {
            String id = request.events().get(i).id();
            if (ids.contains(id)) {
                conflicts.add(
                        request.pointer(i).to("id"),
                        ProblemCode.EVENT_CONFLICT.name(),
                        "The event '" + id + "' is known with other content.");
            }
        }
        if (!conflicts.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.EVENT_CONFLICT,
                    "What happened does not change: tell it as a new event, with an id of its own."
                            + " Nothing was recorded.",
                    conflicts.told());
        }
    }

    /** Newest first. */
    @Transactional
    EventsResponse list(String customerId, PageRequest page) {
        List<StoredEvent> found = events.newest(customerId, page);
        if (found.isEmpty() && customers.findByIdOptional(customerId).isEmpty()) {
            throw CustomerId.notFound(customerId);
        }
        String next = page.next(found, StoredEvent::cursor);
        return new EventsResponse(page.page(found).stream().map(StoredEvent::json).toList(), next);
    }
}
