package org.nurtureadvisor.vocabulary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of words in the order of their declaration, so that the same set always reads the same. */
final class Sets {

    private Sets() {}

    /** An unmodifiable copy in declaration order; null stays null. */
    static <E extends Enum<E>> Set<E> ordered(Set<E> set) {
        if (set == null || set.isEmpty()) {
            return set == null ? null : Set.of();
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(set));
    }
}
