package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Unit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says criteria in words. The words are the analysts' own and lie beside the rules; how numbers and
 * comparisons are put into them is written here.
 *
 * @param facts how each fact is said, by its dotted name
 * @param values how a word of an enum is said, by its name as in rules: {@code Level.HIGH}
 */
public record Wording(Map<String, Phrase> facts, Map<String, String> values) {

    private static final Pattern CHOICE = Pattern.compile("\\{([^{}|]*)\\|([^{}|]*)}");

    /**
     * How one fact is said.
     *
     * @param label as a noun
     * @param says as a criterion, with {@code {}} for what it is compared with and {@code
     *     {time|times}} for singular and plural; null for a yes-or-no fact
     * @param none as a criterion that it is 0; null where "no" in the gap says it
     * @param yes as a criterion that the answer is yes; null for other facts
     * @param no as a criterion that the answer is no; null for other facts
     */
    public record Phrase(String label, String says, String none, String yes, String no) {}

    public Wording {
        facts = Map.copyOf(facts);
        values = Map.copyOf(values);
    }

    /** What a rule asks, criterion by criterion. */
    public List<String> say(Rule rule) {
        return rule.conditions().stream().flatMap(condition -> say(condition).stream()).toList();
    }

    /** What a condition of a rule asks, criterion by criterion. */
    public List<String> say(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return pattern.constraints().stream()
                    .filter(Constraint::canFail)
                    .map(this::say)
                    .toList();
        }
        if (condition instanceof Condition.Not not) {
            return List.of("there is no " + described(not.pattern()));
        }
        if (condition instanceof Condition.Exists exists) {
            return List.of("there is some " + described(exists.pattern()));
        }
        if (condition instanceof Condition.ForAll forAll) {
            return List.of("every " + described(forAll.pattern()));
        }
        return List.of(
                "counted over every " + described(((Condition.Accumulate) condition).pattern()));
    }

    private String described(Condition.Pattern pattern) {
        return pattern.type().title().toLowerCase(Locale.ROOT)
                + " with "
                + String.join(", ", say((Condition) pattern));
    }

    /** A criterion in words: {@code bought at least 6 times in the last 12 months}. */
    public String say(Constraint constraint) {
        if (constraint.alternatives().isEmpty()) {
            return label(constraint.bound()) + " known";
        }
        return say(constraint.alternatives());
    }

    /** Any of these, in words. */
    public String say(Collection<Comparison> alternatives) {
        return alternatives.stream().map(this::say).distinct().collect(Collectors.joining(", or "));
    }

    /** One comparison in words. */
    public String say(Comparison comparison) {
        if (comparison.asksWhetherKnown()) {
            boolean unknown = comparison.operator() == Operator.EQUAL;
            return term(comparison.left()) + (unknown ? " unknown" : " known");
        }
        if (!comparison.isSimple()) {
            return plain(comparison);
        }
        Phrase phrase = facts.get(comparison.field().name());
        if (phrase == null) {
            return plain(comparison);
        }
        if (comparison.field().type() == Boolean.class) {
            return yesOrNo(phrase, comparison);
        }
        return isNone(comparison) && phrase.none() != null
                ? phrase.none()
                : fill(phrase.says(), comparison);
    }

    /** How a single value is said: {@code 60 %}, {@code extremely high}. */
    public String value(Object value, FactDefinition fact) {
        if (value instanceof Enum<?> word) {
            String written = Words.written(word);
            return values.getOrDefault(
                    written, word.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (value instanceof Number number && fact != null && fact.unit() == Unit.SHARE) {
            return plain(new BigDecimal(number.toString()).movePointRight(2)) + " %";
        }
        return value instanceof Number number ? plain(number) : String.valueOf(value);
    }

    private String yesOrNo(Phrase phrase, Comparison comparison) {
        boolean wanted =
                (Boolean) comparison.literals().get(0) == (comparison.operator() == Operator.EQUAL);
        return wanted ? phrase.yes() : phrase.no();
    }

    private String fill(String phrase, Comparison comparison) {
        Matcher choice = CHOICE.matcher(phrase);
        String number = choice.replaceAll(isOne(comparison) ? "$1" : "$2");
        return number.replace("{}", compared(comparison));
    }

    /** Whether it asks that something counted is not there: {@code service.openComplaints == 0}. */
    private static boolean isNone(Comparison comparison) {
        return comparison.operator() == Operator.EQUAL
                && comparison.field().fact() != null
                && comparison.field().fact().unit() == Unit.COUNT
                && comparison.literals().get(0) instanceof Number number
                && number.doubleValue() == 0;
    }

    private static boolean isOne(Comparison comparison) {
        return comparison.literals().size() == 1
                && comparison.literals().get(0) instanceof Number number
                && number.doubleValue() == 1;
    }

    private String compared(Comparison comparison) {
        if (isNone(comparison)) {
            return "no";
        }
        FactDefinition fact = comparison.field().fact();
        boolean counted = comparison.field().type() == Integer.class;
        List<String> said =
                comparison.literals().stream().map(literal -> value(literal, fact)).toList();
        return switch (comparison.operator()) {
            case EQUAL -> counted ? "exactly " + said.get(0) : said.get(0);
            case NOT_EQUAL -> "other than " + said.get(0);
            case LESS -> (counted ? "fewer than " : "less than ") + said.get(0);
            case AT_MOST -> "at most " + said.get(0);
            case GREATER -> "more than " + said.get(0);
            case AT_LEAST -> "at least " + said.get(0);
            case IN -> said.size() == 1 ? said.get(0) : "one of " + joined(said, " or ");
            case NOT_IN -> "none of " + joined(said, " and ");
            case CONTAINS -> said.get(0) + " among others";
            case NOT_CONTAINS -> "anything but " + said.get(0);
        };
    }

    private static String joined(List<String> said, String last) {
        return String.join(", ", said.subList(0, said.size() - 1))
                + last
                + said.get(said.size() - 1);
    }

    private String plain(Comparison comparison) {
        String right =
                comparison.right().stream().map(this::term).collect(Collectors.joining(", "));
        return term(comparison.left()) + " " + sign(comparison.operator()) + " " + right;
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> "is";
            case NOT_EQUAL -> "is not";
            case LESS -> "is less than";
            case AT_MOST -> "is at most";
            case GREATER -> "is more than";
            case AT_LEAST -> "is at least";
            case IN -> "is one of";
            case NOT_IN -> "is none of";
            case CONTAINS -> "contains";
            case NOT_CONTAINS -> "does not contain";
        };
    }

    private String term(Term term) {
        if (term instanceof Term.Asked asked) {
            return label(asked.field());
        }
        if (term instanceof Term.Arithmetic arithmetic) {
            return operand(arithmetic.left())
                    + " "
                    + sign(arithmetic.sign())
                    + " "
                    + operand(arithmetic.right());
        }
        if (term instanceof Term.Variable variable) {
            return variable.name();
        }
        return term instanceof Term.Literal literal ? value(literal.value(), null) : "unknown";
    }

    private String operand(Term term) {
        return term instanceof Term.Arithmetic ? "(" + term(term) + ")" : term(term);
    }

    private static String sign(char arithmetic) {
        return switch (arithmetic) {
            case '*' -> "times";
            case '/' -> "divided by";
            case '+' -> "plus";
            default -> "minus";
        };
    }

    private String label(Field field) {
        Phrase phrase = facts.get(field.name());
        return phrase == null ? field.name() : phrase.label();
    }

    /** A number in digits, with as many decimals as it needs. */
    public static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
