package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.vocabulary.Text;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a verb may be told, and what comes of it. */
class StatementTest {

    /** A call that the parser knows from the interface, and nobody reads, would be said in vain. */
    @ParameterizedTest
    @EnumSource
    void everyCallThatMayFollowIsRead(Verb verb) {
        for (String opener : verb.openers()) {
            Consequence said = consequence(verb, opener, null);
            for (String completion : verb.completions()) {
                assertThat(consequence(verb, opener, completion))
                        .as("%s.%s( … ).%s( … )", verb.word(), opener, completion)
                        .isNotEqualTo(said);
            }
        }
    }

    /**
     * @param changed the completion that has another value than usual; null for none
     */
    private static Consequence consequence(Verb verb, String opener, String changed) {
        List<Call> calls =
                Stream.concat(Stream.of(opener), verb.completions().stream())
                        .map(name -> call(verb, name, name.equals(changed) ? 1 : 0))
                        .toList();
        return new Statement(verb, Span.START, calls).consequence();
    }

    private static Call call(Verb verb, String name, int choice) {
        Method method = verb.method(name).orElseThrow();
        return new Call(
                method.getName(),
                Arrays.stream(method.getParameterTypes())
                        .map(type -> new Located<>(term(type, choice), Span.START))
                        .map(part -> new Argument(List.of(part)))
                        .toList(),
                Span.START);
    }

    private static Term term(Class<?> type, int choice) {
        if (type.isEnum()) {
            return new Term.Literal(type.getEnumConstants()[choice]);
        }
        if (type == int.class) {
            return new Term.Literal(choice + 2);
        }
        return type == String.class || type == Text.class
                ? new Term.Literal("word " + choice)
                : new Term.Variable("$it", type, null);
    }
}
