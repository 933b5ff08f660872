package org.nurtureadvisor.vocabulary;

import java.util.function.Function;

/** One fact of the vocabulary: its dotted name, its type and what its {@link Fact} says of it. */
public final class FactDefinition {

    private final String name;
    private final String groupName;
    private final String simpleName;
    private final Class<?> type;
    private final Class<?> elementType;
    private final Fact fact;
    private final Unit unit;
    private final double min;
    private final double max;
    private final boolean concluded;
    private final int group;
    private final int component;
    private final Function<Object, Object> groupReader;
    private final Function<Object, Object> reader;

    FactDefinition(
            String name,
            Class<?> type,
            Class<?> elementType,
            Fact fact,
            boolean concluded,
            int group,
            int component,
            Function<Object, Object> groupReader,
            Function<Object, Object> reader) {
        this.name = name;
        this.groupName = name.substring(0, name.indexOf('.'));
        this.simpleName = name.substring(name.indexOf('.') + 1);
        this.type = type;
        this.elementType = elementType;
        this.fact = fact;
        this.unit = fact.unit();
        this.min = fact.min();
        this.max = fact.max();
        this.concluded = concluded;
        this.group = group;
        this.component = component;
        this.groupReader = groupReader;
        this.reader = reader;
    }

    /** Dotted, as it stands in rules, requests and explanations: {@code purchases.last12Months}. */
    public String name() {
        return name;
    }

    /** Name of the group it belongs to: {@code purchases}. */
    public String groupName() {
        return groupName;
    }

    /** Name within its group: {@code last12Months}. */
    public String simpleName() {
        return simpleName;
    }

    /**
     * The type of the value: a number, {@code Boolean}, {@code String}, {@code LocalDate}, an enum
     * or {@code Set}.
     */
    public Class<?> type() {
        return type;
    }

    /** The type of a set's elements; of anything else, {@link #type()}. */
    public Class<?> elementType() {
        return elementType;
    }

    public String meaning() {
        return fact.value();
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it is one more, or one less, with every day that passes. */
    public boolean countsDays() {
        return unit == Unit.DAYS || unit == Unit.DAYS_LEFT;
    }

    /** Whether it grows, and never falls, while nothing happens but days passing. */
    public boolean growsWithDays() {
        return unit == Unit.DAYS || fact.grows();
    }

    /** Whether it may move while nothing happens but days passing, evenly or not. */
    public boolean movesWithDays() {
        return countsDays() || unit == Unit.RATIO;
    }

    /**
     * Whether days have to pass for one value to become another, and nothing that anybody does will
     * do.
     *
     * @param now null where unknown: to become known takes no time
     */
    public boolean takesTime(Object now, Object then) {
        return now instanceof Integer before
                && then instanceof Integer after
                && (unit == Unit.DAYS && after > before
                        || unit == Unit.DAYS_LEFT && after < before);
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    /** Whether it is the ISO 4217 code of a currency. */
    public boolean isCurrency() {
        return fact.currency();
    }

    /** Whether it says what is normal for the business, and nothing of the customer. */
    public boolean isNorm() {
        return groupName.equals("business");
    }

    /** Whether rules conclude it, so that no request may state it. */
    public boolean concluded() {
        return concluded;
    }

    public boolean isNumber() {
        return Number.class.isAssignableFrom(type);
    }

    /** The value for this customer, null where unknown. */
    public Object of(Customer customer) {
        return reader.apply(groupReader.apply(customer));
    }

    int group() {
        return group;
    }

    int component() {
        return component;
    }

    @Override
    public String toString() {
        return name;
    }
}
