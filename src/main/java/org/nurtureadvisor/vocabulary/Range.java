package org.nurtureadvisor.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which numbers a verb may be given. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {

    /** The least, inclusive. */
    int min() default 0;

    /** The greatest, inclusive. */
    int max();
}
