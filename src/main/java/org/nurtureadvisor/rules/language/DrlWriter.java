package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.rules.language.Condition.Accumulate;
import org.nurtureadvisor.rules.language.Condition.Aggregate;
import org.nurtureadvisor.rules.language.Condition.Exists;
import org.nurtureadvisor.rules.language.Condition.ForAll;
import org.nurtureadvisor.rules.language.Condition.Not;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.Question.Given;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what rules ask as the DRL that is compiled. The compiler never sees an analyst's file,
 * only this: so nothing that the parser does not know can reach it. What a rule is called and what
 * it says are not written at all; of an analyst's texts only those that facts are compared with
 * are.
 *
 * <p>Unknown facts are seen to here and nowhere else. Drools takes {@code !=} and its kin to hold
 * for a null and fails on arithmetic over one; so each comparison is written with a guard, {@code (
 * x != null && x != 3 )}, so that over an unknown fact every comparison is false. What is always
 * known has a guard, too, {@code ( true && x != 3 )}: of a comparison without one Drools makes an
 * index, which does not compile where facts and names are calculated with together.
 */
public final class DrlWriter {

    private final StringBuilder out = new StringBuilder();

    private DrlWriter() {}

    /** When rules fire, as one compilable text in which each is known by its id. */
    public static String write(String packageName, List<Rule> rules) {
        DrlWriter writer = new DrlWriter();
        writer.head(packageName);
        rules.forEach(writer::rule);
        return writer.out.toString();
    }

    /**
     * Questions as one compilable text: those of each list as the constraints of one rule, whose
     * name is its number. A question with something given is alone in its list, any other among
     * such as are put to the same.
     */
    public static String ask(String packageName, List<List<Question>> questions) {
        DrlWriter writer = new DrlWriter();
        writer.head(packageName);
        for (int i = 0; i < questions.size(); i++) {
            writer.ask(i, questions.get(i));
        }
        return writer.out.toString();
    }

    private void head(String packageName) {
        line("package " + packageName);
        line("import " + Facts.class.getPackageName() + ".*");
    }

    private void rule(Rule rule) {
        line("rule " + quoted(rule.id()));
        line("when");
        rule.conditions().forEach(condition -> line(condition(condition)));
        line("then");
        line("end");
    }

    private void ask(int number, List<Question> questions) {
        line("rule " + quoted(String.valueOf(number)));
        line("when");
        Question any = questions.get(0);
        for (Given given : any.given()) {
            line(
                    given.type().title()
                            + "( "
                            + given.variable()
                            + " : "
                            + given.field().name()
                            + " )");
        }
        String asked =
                questions.stream()
                        .map(question -> alternatives(question.meaning()))
                        .collect(Collectors.joining(", "));
        line(any.type().title() + "( " + asked + " )");
        line("then");
        line("end");
    }

    private static String condition(Condition condition) {
        if (condition instanceof Not not) {
            return "not " + pattern(not.pattern());
        }
        if (condition instanceof Exists exists) {
            return "exists " + pattern(exists.pattern());
        }
        if (condition instanceof ForAll forAll) {
            return "forall( " + pattern(forAll.pattern()) + " )";
        }
        return condition instanceof Accumulate accumulate
                ? accumulate(accumulate)
                : pattern((Pattern) condition);
    }

    private static String accumulate(Accumulate accumulate) {
        String aggregates =
                accumulate.aggregates().stream()
                        .map(a -> a.variable() + " : " + a.function() + "( " + a.argument() + " )")
                        .collect(Collectors.joining(", "));
        String results =
                Stream.concat(
                                accumulate.aggregates().stream()
                                        .filter(Aggregate::nullable)
                                        .map(a -> a.variable() + " != null"),
                                accumulate.constraints().stream().map(DrlWriter::constraint))
                        .collect(Collectors.joining(", "));
        return "accumulate( "
                + pattern(accumulate.pattern())
                + "; "
                + aggregates
                + (results.isEmpty() ? "" : "; " + results)
                + " )";
    }

    private static String pattern(Pattern pattern) {
        String variable = pattern.variable() == null ? "" : pattern.variable() + " : ";
        return variable + pattern.type().title() + "( " + constraints(pattern.constraints()) + " )";
    }

    private static String constraints(List<Constraint> constraints) {
        return constraints.stream().map(DrlWriter::constraint).collect(Collectors.joining(", "));
    }

    private static String constraint(Constraint constraint) {
        String binding =
                constraint.variable() == null
                        ? ""
                        : constraint.variable() + " : " + constraint.bound().name();
        if (!constraint.canFail()) {
            return binding;
        }
        String criterion = alternatives(constraint.meaning());
        return binding.isEmpty() ? criterion : binding + ", " + criterion;
    }

    private static String alternatives(List<Comparison> meaning) {
        return meaning.stream().map(DrlWriter::guarded).collect(Collectors.joining(" || "));
    }

    /** One comparison, as it is compiled. */
    public static String guarded(Comparison comparison) {
        String plain = write(comparison);
        if (comparison.asksWhetherKnown()) {
            return plain;
        }
        String known =
                comparison
                        .fields()
                        .filter(Field::nullable)
                        .map(field -> field.name() + " != null")
                        .distinct()
                        .collect(Collectors.joining(" && "));
        return "( " + (known.isEmpty() ? "true" : known) + " && " + plain + " )";
    }

    /** One comparison without its guard. */
    public static String write(Comparison comparison) {
        String right =
                comparison.right().stream().map(DrlWriter::term).collect(Collectors.joining(", "));
        return term(comparison.left())
                + " "
                + comparison.operator().sign()
                + " "
                + (comparison.operator().isMembership() ? "( " + right + " )" : right);
    }

    private static String term(Term term) {
        if (term instanceof Term.Asked asked) {
            return asked.field().name();
        }
        if (term instanceof Term.Variable variable) {
            return variable.name();
        }
        if (term instanceof Term.Arithmetic arithmetic) {
            return "( "
                    + left(arithmetic.left())
                    + " "
                    + arithmetic.sign()
                    + " "
                    + operand(arithmetic.right())
                    + " )";
        }
        return term instanceof Term.Literal literal ? literal(literal.value()) : "null";
    }

    /** Times a number with a point: of whole ones a compiler keeps no more than the last digits. */
    private static String left(Term term) {
        boolean isWhole = term.isWhole() && !(term instanceof Term.Literal);
        return isWhole ? "1.0 * " + term(term) : operand(term);
    }

    /** With a point: to a compiler half of 3 is 1, and half of 3 is 1.5 to everybody else. */
    private static String operand(Term term) {
        return term instanceof Term.Literal literal && literal.value() instanceof Integer number
                ? number + ".0"
                : term(term);
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof Enum<?> ? Words.written(value) : String.valueOf(value);
    }

    /**
     * Plain ASCII within quotes, whatever the text holds. What comes before the blank is written in
     * octal digits: a line end in hexadecimal ones is a line end to compilers of Java.
     */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else if (c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
