package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;

import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.request.Precondition;
import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.vocabulary.Segment;

import java.util.List;
import java.util.function.UnaryOperator;

/** What is stated of customers: kept, read and changed. */
@ApplicationScoped
class CustomerService {

    private final CustomerRepository customers;

    CustomerService(CustomerRepository customers) {
        this.customers = customers;
    }

    /**
     * A customer as kept after a request.
     *
     * @param created whether there was none before
     */
    record Kept(CustomerResponse customer, EntityTag tag, boolean created) {

        static Kept from(CustomerEntity customer, boolean created, List<Finding> warnings) {
            return new Kept(CustomerResponse.from(customer, warnings), customer.tag(), created);
        }
    }

    @Transactional
    Kept read(String id) {
        return customers
                .findByIdOptional(id)
                .map(customer -> Kept.from(customer, false, List.of()))
                .orElseThrow(() -> CustomerId.notFound(id));
    }

    /** Creates the customer, or puts this in the place of all that was stated before. */
    @Transactional
    Kept put(String id, CustomerRequest request, Precondition precondition) {
        boolean created = customers.ensure(id);
        CustomerEntity customer = customers.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (created) {
            precondition.holdsForNothing();
        } else {
            precondition.holdsFor(customer.tag());
        }
        return change(customer, request, created);
    }

    /**
     * Changes some of what was stated before.
     *
     * @param change makes of all that is stated what is to be stated, both as in a request
     */
    @Transactional
    Kept change(
            String id, Precondition precondition, UnaryOperator<JsonNode> change, boolean strict) {
        CustomerEntity customer = customers.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (customer == null) {
            throw CustomerId.notFound(id);
        }
        precondition.holdsFor(customer.tag());
        return change(
                customer, CustomerRequest.read(change.apply(stated(customer)), strict), false);
    }

    private Kept change(CustomerEntity customer, CustomerRequest request, boolean created) {
        customer.name = request.name();
        customer.segment = request.segment();
        customer.owner = request.owner();
        customer.facts = request.facts().toString();
        customer.business = request.business().toString();
        customer.recorded = request.recorded();
        customer.updatedAt = Now.inMicros();
        customers.flush();
        return Kept.from(customer, created, request.warnings());
    }

    /** All that is stated of a customer, as in a request. */
    private static ObjectNode stated(CustomerEntity customer) {
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        stated.put("name", customer.name);
        stated.put("segment", customer.segment == null ? null : customer.segment.name());
        stated.put("owner", customer.owner);
        stated.set("facts", RequestJson.read(customer.facts));
        stated.set(BusinessFacts.NAME, RequestJson.read(customer.business));
        ArrayNode recorded = stated.putArray("recorded");
        customer.recorded.forEach(recorded::add);
        return stated;
    }

    /**
     * Customers in the order of their ids.
     *
     * @param owner null for those of all
     * @param segment null for those of all
     */
    @Transactional
    CustomersResponse list(String owner, Segment segment, PageRequest page) {
        List<CustomerEntity> found = customers.page(owner, segment, page);
        String next = page.next(found, customer -> Cursor.of(customer.id));
        return new CustomersResponse(
                page.page(found).stream()
                        .map(customer -> CustomerResponse.from(customer, List.of()))
                        .toList(),
                next);
    }
}
