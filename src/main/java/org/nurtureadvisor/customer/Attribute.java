package org.nurtureadvisor.customer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents one attribute of an event: what it means and its range. The check of what a CRM sends
 * and the API's schema are made from it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Attribute {

    /** What the attribute means, as a noun phrase. */
    String value();

    /** Least value that makes sense, inclusive. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest value that makes sense, inclusive. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether it is the ISO 4217 code of a currency. */
    boolean currency() default false;
}
