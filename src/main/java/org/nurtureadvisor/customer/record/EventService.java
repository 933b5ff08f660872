package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.PageRequest;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
        List<Finding> errors =
                IntStream.range(0, request.events().size())
                        .filter(i -> ids.contains(request.events().get(i).id()))
                        .mapToObj(
                                i ->
                                        Finding.at(
                                                request.pointer(i).to("id"),
                                                ProblemCode.EVENT_CONFLICT.name(),
                                                "The event '"
                                                        + request.events().get(i).id()
                                                        + "' is known with other content.",
                                                null))
                        .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.EVENT_CONFLICT,
                    "What happened does not change: tell it as a new event, with an id of its own."
                            + " Nothing was recorded.",
                    errors);
        }
    }

    /** Newest first. */
    @Transactional
    EventsResponse list(String customerId, PageRequest page) {
        List<StoredEvent> found = events.newest(customerId, page);
        if (found.isEmpty() && customers.findByIdOptional(customerId).isEmpty()) {
            throw CustomerService.notFound(customerId);
        }
        String next = page.next(found, StoredEvent::cursor);
        return new EventsResponse(page.page(found).stream().map(StoredEvent::json).toList(), next);
    }
}
