package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Advise;
import org.nurtureadvisor.vocabulary.Check;
import org.nurtureadvisor.vocabulary.Hold;
import org.nurtureadvisor.vocabulary.Place;
import org.nurtureadvisor.vocabulary.Warn;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The verbs, and which calls may open a statement with each. */
enum Verb {
    PLACE(Place.class, Set.of("at")),
    ADVISE(Advise.class, Set.of("lagniappe", "suggested", "requested", "expected")),
    WARN(Warn.class, Set.of("of")),
    HOLD(Hold.class, Set.of("back")),
    CHECK(Check.class, Set.of("stop", "caution"));

    private final Class<?> type;
    private final Set<String> openers;

    Verb(Class<?> type, Set<String> openers) {
        this.type = type;
        this.openers = openers;
    }

    /** The interface of the verb. */
    Class<?> type() {
        return type;
    }

    /** As written in a rule: {@code place}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a file tells of it: {@code Place place}. */
    String asGlobal() {
        return type.getSimpleName() + " " + word();
    }

    boolean opens(String method) {
        return openers.contains(method);
    }

    Set<String> openers() {
        return new TreeSet<>(openers);
    }

    /** Calls that may follow the opening one. */
    Set<String> completions() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getMethods()).map(Method::getName).forEach(names::add);
        names.removeAll(openers);
        return names;
    }

    /** The call of this name, if there is one. */
    Optional<Method> method(String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst();
    }

    /** Whether the name that a call is given is a code, and not that of a role. */
    boolean takesCode(String method) {
        return opens(method) || method.equals("topic");
    }

    static Optional<Verb> ofGlobal(String written) {
        return Arrays.stream(values()).filter(verb -> verb.asGlobal().equals(written)).findFirst();
    }

    static Verb of(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
