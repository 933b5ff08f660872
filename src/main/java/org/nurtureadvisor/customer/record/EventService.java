package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.record.EventStore.CustomerEvent;
import org.nurtureadvisor.customer.record.EventStore.EventKey;
import org.nurtureadvisor.customer.record.EventStore.Intake;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.request.RequestJson;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The events of one customer: recorded and read. */
@ApplicationScoped
class EventService {

    private final CustomerStore customers;
    private final EventStore events;

    EventService(CustomerStore customers, EventStore events) {
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
        customers.ensure(List.of(customerId));
        Intake intake =
                events.add(
                        request.events().stream()
                                .map(event -> new CustomerEvent(customerId, event))
                                .toList());
        if (!intake.conflicts().isEmpty()) {
            throw conflict(request, intake.conflicts());
        }
        return new EventIntakeResponse(intake.added(), intake.repeated(), request.warnings());
    }

    private static ProblemException conflict(EventsRequest request, List<EventKey> conflicts) {
        Set<String> ids = conflicts.stream().map(EventKey::id).collect(Collectors.toSet());
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
        return new ProblemException(
                ProblemCode.EVENT_CONFLICT,
                "What happened does not change: tell it as a new event, with an id of its own."
                        + " Nothing was recorded.",
                errors);
    }

    /** Newest first. */
    @Transactional
    EventsResponse list(String customerId, PageRequest page) {
        List<StoredEvent> found = events.newest(customerId, page);
        if (found.isEmpty() && customers.read(List.of(customerId)).isEmpty()) {
            throw CustomerService.notFound(customerId);
        }
        String next = page.next(found, StoredEvent::cursor);
        return new EventsResponse(
                page.page(found).stream().map(event -> RequestJson.read(event.json())).toList(),
                next);
    }
}
