package org.nurtureadvisor.customer.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.Conditions;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.vocabulary.Segment;

import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<CustomerEntity, String> {

    private final Database database;

    CustomerRepository(Database database) {
        this.database = database;
    }

    /**
     * Customers by id.
     *
     * @param owner null for those of all
     * @param segment null for those of all
     */
    List<CustomerEntity> page(String owner, Segment segment, PageRequest page) {
        Conditions conditions =
                new Conditions()
                        .andUnlessNull("owner = :owner", "owner", owner)
                        .andUnlessNull("segment = :segment", "segment", segment)
                        .and("id > :after", "after", page.afterId());
        return find(conditions.toString(), Sort.by("id"), conditions.values())
                .range(0, page.lookedFor() - 1)
                .list();
    }

    /**
     * Sees to it that there is such a customer, and that nobody erases it until the transaction
     * ends.
     *
     * @return whether there was none before
     */
    boolean ensure(String id) {
        boolean added = false;
        do {
            // Whoever is erased between the two statements is added again.
            added |= add(id);
        } while (!lock(id, "key share"));
        return added;
    }

    /**
     * The customer, alone: until the transaction ends, nobody changes it, and nobody adds anything
     * that refers to it.
     */
    Optional<CustomerEntity> lockAlone(String id) {
        return lock(id, "update") ? findByIdOptional(id) : Optional.empty();
    }

    private boolean add(String id) {
        return database.change(
                        """
                        insert into customer (id, created_at, updated_at) values (?, now(), now())
                        on conflict do nothing""",
                        id)
                > 0;
    }

    private boolean lock(String id, String strength) {
        return !database.read("select from customer where id = ? for " + strength, row -> true, id)
                .isEmpty();
    }
}
