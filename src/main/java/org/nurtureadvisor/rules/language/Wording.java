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
import java.util.stream.Stream;

/**
 * Says criteria in the words of one language. The words are the analysts' own and lie beside the
 * rules; which of them a comparison takes is written here.
 *
 * @param facts how each fact is said, by its dotted name; what a file leaves out is said as the
 *     application says it
 * @param fields how what else a rule may ask is called, by its name: {@code daysInStage}
 * @param values how a word of an enum is said, by its name as in rules: {@code Level.HIGH}
 * @param owners how a role is called, by its English name; none in English
 * @param sayings the small words between
 */
public record Wording(
        Map<String, Phrase> facts,
        Map<String, String> fields,
        Map<String, String> values,
        Map<String, String> owners,
        Map<Saying, String> sayings) {

    static final String GAP = "{}";
    static final Pattern CHOICE = Pattern.compile("\\{([^{}|]*)\\|([^{}|]*)}");

    /**
     * How one fact is said.
     *
     * @param label as a noun
     * @param says as a criterion, with {@code {}} for what it is compared with and {@code
     *     {time|times}} for singular and plural; null for a yes-or-no fact and for a set
     * @param none as a criterion that it is 0; null where "no" in the gap says it
     * @param yes as a criterion that the answer is yes; null for other facts
     * @param no as a criterion that the answer is no; null for other facts
     */
    public record Phrase(String label, String says, String none, String yes, String no) {}

    public Wording {
        facts = Map.copyOf(facts);
        fields = Map.copyOf(fields);
        values = Map.copyOf(values);
        owners = Map.copyOf(owners);
        sayings = Map.copyOf(sayings);
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
            return List.of(say(Saying.THERE_IS_NO, described(not.pattern())));
        }
        if (condition instanceof Condition.Exists exists) {
            return List.of(say(Saying.THERE_IS_SOME, described(exists.pattern())));
        }
        if (condition instanceof Condition.ForAll forAll) {
            return List.of(say(Saying.EVERY, described(forAll.pattern())));
        }
        Condition.Accumulate all = (Condition.Accumulate) condition;
        return Stream.concat(
                        Stream.of(say(Saying.COUNTED_OVER_EVERY, described(all.pattern()))),
                        all.constraints().stream().map(result -> say(result, all)))
                .toList();
    }

    /** What is asked of a result, which people do not know by the name that the rule gives it. */
    private String say(Constraint result, Condition.Accumulate all) {
        String said = say(result);
        for (Condition.Aggregate aggregate : all.aggregates()) {
            said =
                    said.replaceAll(
                            Pattern.quote(aggregate.variable()) + "\\b",
                            Matcher.quoteReplacement(say(aggregate, all.pattern())));
        }
        return said;
    }

    private String say(Condition.Aggregate aggregate, Condition.Pattern pattern) {
        String counted =
                pattern.constraints().stream()
                        .filter(each -> aggregate.argument().equals(each.variable()))
                        .map(each -> label(each.bound()))
                        .findFirst()
                        .orElseGet(() -> name(pattern.type()));
        return switch (aggregate.function()) {
            case "count" -> say(Saying.COUNT_OF, counted);
            case "sum" -> say(Saying.SUM_OF, counted);
            case "average" -> say(Saying.AVERAGE_OF, counted);
            case "min" -> say(Saying.LEAST_OF, counted);
            default -> say(Saying.GREATEST_OF, counted);
        };
    }

    private String described(Condition.Pattern pattern) {
        String asked = String.join(", ", say((Condition) pattern));
        return name(pattern.type()) + (asked.isEmpty() ? "" : " " + say(Saying.WITH, asked));
    }

    private String name(FactType type) {
        String name = type.title().toLowerCase(Locale.ROOT);
        return fields.getOrDefault(name, name);
    }

    /** A small word, with texts in its gaps where it has some, one after the other. */
    public String say(Saying saying, String... texts) {
        StringBuilder said = new StringBuilder(sayings.getOrDefault(saying, GAP));
        int gap = said.indexOf(GAP);
        for (int i = 0; i < texts.length && gap >= 0; i++) {
            said.replace(gap, gap + GAP.length(), texts[i]);
            gap = said.indexOf(GAP, gap + texts[i].length());
        }
        return said.toString();
    }

    private String word(Saying saying) {
        return sayings.getOrDefault(saying, "");
    }

    /** A criterion in words: {@code bought at least 6 times in the last 12 months}. */
    public String say(Constraint constraint) {
        if (constraint.alternatives().isEmpty()) {
            return say(Saying.KNOWN, label(constraint.bound()));
        }
        return say(constraint.alternatives());
    }

    /** Any of these, in words. */
    public String say(Collection<Comparison> alternatives) {
        return alternatives.stream()
                .map(this::say)
                .distinct()
                .collect(Collectors.joining(word(Saying.OTHERWISE)));
    }

    /** One comparison in words. */
    public String say(Comparison comparison) {
        if (comparison.asksWhetherKnown()) {
            boolean unknown = comparison.operator() == Operator.EQUAL;
            return say(unknown ? Saying.UNKNOWN : Saying.KNOWN, term(comparison.left()));
        }
        if (!comparison.isSimple()) {
            return plain(comparison);
        }
        Phrase phrase = facts.get(comparison.field().name());
        if (phrase == null || comparison.operator().isContainment()) {
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
            return number(new BigDecimal(number.toString()).movePointRight(2)) + " %";
        }
        return value instanceof Number number ? number(number) : String.valueOf(value);
    }

    private String yesOrNo(Phrase phrase, Comparison comparison) {
        boolean wanted =
                (Boolean) comparison.literals().get(0) == (comparison.operator() == Operator.EQUAL);
        return wanted ? phrase.yes() : phrase.no();
    }

    private String fill(String phrase, Comparison comparison) {
        Matcher choice = CHOICE.matcher(phrase);
        String number = choice.replaceAll(isOne(comparison) ? "$1" : "$2");
        return number.replace(GAP, compared(comparison));
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
            return word(Saying.NONE);
        }
        FactDefinition fact = comparison.field().fact();
        boolean counted = comparison.field().type() == Integer.class;
        List<String> said =
                comparison.literals().stream().map(literal -> value(literal, fact)).toList();
        return compared(comparison.operator(), counted, said);
    }

    private String compared(Operator operator, boolean counted, List<String> said) {
        return switch (operator) {
            case EQUAL -> counted ? say(Saying.EXACTLY, said.get(0)) : said.get(0);
            case NOT_EQUAL -> say(Saying.OTHER_THAN, said.get(0));
            case LESS -> say(counted ? Saying.FEWER_THAN : Saying.LESS_THAN, said.get(0));
            case AT_MOST -> say(Saying.AT_MOST, said.get(0));
            case GREATER -> say(Saying.MORE_THAN, said.get(0));
            case AT_LEAST -> say(Saying.AT_LEAST, said.get(0));
            case IN ->
                    said.size() == 1
                            ? said.get(0)
                            : say(Saying.ONE_OF, joined(said, word(Saying.OR)));
            case NOT_IN ->
                    said.size() == 1
                            ? say(Saying.OTHER_THAN, said.get(0))
                            : say(Saying.NONE_OF, joined(said, word(Saying.AND)));
            case CONTAINS -> say(Saying.AMONG_OTHERS, said.get(0));
            case NOT_CONTAINS -> say(Saying.ANYTHING_BUT, said.get(0));
        };
    }

    private static String joined(List<String> said, String last) {
        return String.join(", ", said.subList(0, said.size() - 1))
                + " "
                + last
                + " "
                + said.get(said.size() - 1);
    }

    private String plain(Comparison comparison) {
        List<String> right = comparison.right().stream().map(this::term).toList();
        return term(comparison.left()) + ": " + compared(comparison.operator(), false, right);
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
            return variable.bound() == null ? variable.name() : label(variable.bound());
        }
        return term instanceof Term.Literal literal
                ? value(literal.value(), null)
                : say(Saying.UNKNOWN, "").strip();
    }

    private String operand(Term term) {
        return term instanceof Term.Arithmetic ? "(" + term(term) + ")" : term(term);
    }

    private String sign(char arithmetic) {
        return word(
                switch (arithmetic) {
                    case '*' -> Saying.TIMES;
                    case '/' -> Saying.DIVIDED_BY;
                    case '+' -> Saying.PLUS;
                    default -> Saying.MINUS;
                });
    }

    private String label(Field field) {
        Phrase phrase = facts.get(field.name());
        return phrase == null ? fields.getOrDefault(field.name(), field.name()) : phrase.label();
    }

    private String number(Number number) {
        return plain(number).replace(".", sayings.getOrDefault(Saying.DECIMAL_SIGN, "."));
    }

    /** A number in digits, with as many decimals as it needs, as machines read it. */
    public static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
