package org.nurtureadvisor.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents one fact: what it means, its unit and its range. Every component of a fact group
 * carries it, and the check of requests, the API's schema and the analysts' word list are all made
 * from it.
 *
 * <p>A fact is null where it is unknown; unknown is never zero. Windows ("in the last 90 days") are
 * whole calendar days in UTC and end with {@code asOf}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fact {

    /** What the fact means, as a noun phrase. */
    String value();

    Unit unit() default Unit.NONE;

    /** Least value that makes sense, inclusive. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest value that makes sense, inclusive. */
    double max() default Double.POSITIVE_INFINITY;

    /** Of a ratio: whether it grows while nothing happens but days passing. */
    boolean grows() default false;

    /** Whether it is the ISO 4217 code of a currency. */
    boolean currency() default false;
}
