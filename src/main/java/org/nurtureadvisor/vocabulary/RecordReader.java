package org.nurtureadvisor.vocabulary;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;

/** Reads components of records as fast as a call that is written out. */
public final class RecordReader {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private RecordReader() {}

    /**
     * Reads one component: a function rather than a handle, as a handle that is no constant is slow
     * to call.
     *
     * @param component of a public record
     */
    @SuppressWarnings("unchecked")
    public static Function<Object, Object> of(RecordComponent component) {
        try {
            MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
            return (Function<Object, Object>)
                    LambdaMetafactory.metafactory(
                                    LOOKUP,
                                    "apply",
                                    MethodType.methodType(Function.class),
                                    MethodType.methodType(Object.class, Object.class),
                                    accessor,
                                    accessor.type().wrap())
                            .getTarget()
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
