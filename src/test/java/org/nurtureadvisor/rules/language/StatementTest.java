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
            Call opening = call(verb.method(opener).orElseThrow(), 0);
            Consequence plain = consequence(verb, opening);
            for (String completion : verb.completions()) {
                assertThat(calls(verb.method(completion).orElseThrow()))
                        .as("%s.%s( … ).%s( … )", verb.word(), opener, completion)
                        .anySatisfy(
                                call ->
                                        assertThat(consequence(verb, opening, call))
                                                .isNotEqualTo(plain));
            }
        }
    }

    private static Consequence consequence(Verb verb, Call... calls) {
        return new Statement(verb, Span.START, List.of(calls)).consequence();
    }

    /** Two calls with different values, one of which may be what is meant without it. */
    private static Stream<Call> calls(Method method) {
        return Stream.of(0, 1).map(choice -> call(method, choice));
    }

    private static Call call(Method method, int choice) {
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
                : new Term.Variable("$it", type);
    }
}
