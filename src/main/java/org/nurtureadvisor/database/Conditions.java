package org.nurtureadvisor.database;

import org.hibernate.query.Query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a query, and the values in them. What is not asked for is not in the query. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param condition with {@code :name}
     */
    public Conditions and(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    /** Null is not asked for. */
    public Conditions andUnlessNull(String condition, String name, Object value) {
        return value == null ? this : and(condition, name, value);
    }

    /** Another value. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public <T> Query<T> of(Query<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** By name. */
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
