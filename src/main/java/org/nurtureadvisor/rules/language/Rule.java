package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.vocabulary.Advise;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Moment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One rule.
 *
 * @param id stable, the first word of the name: {@code STR-040}
 * @param title the rest of the name, a sentence
 * @param comment what the analyst wrote above the rule; empty where nothing
 * @param file path below the rules folder
 * @param span of the name
 */
public record Rule(
        String id,
        String title,
        String comment,
        List<Condition> conditions,
        Consequence consequence,
        String file,
        Span span) {

    public Rule {
        conditions = List.copyOf(conditions);
    }

    /** As written after {@code rule}. */
    public String name() {
        return id + " " + title;
    }

    /** The stage at which a stage rule places. */
    public String stage() {
        return firstWord();
    }

    /** The code of what an advice rule advises. */
    public String advice() {
        return firstWord();
    }

    /** What the advice of an advice rule is about: its code, unless said otherwise. */
    public String topic() {
        return said("topic", advice());
    }

    /** The code of what a rule warns of. */
    public String warning() {
        return firstWord();
    }

    /** How much a stage rule speaks for its stage, where stages have no order. */
    public int points() {
        return said("scoring", 1);
    }

    /**
     * What it says in one of its parts, word by word and value by value; nothing where it does not.
     */
    public List<Term> said(Part part) {
        if (part == Part.ACTION) {
            List<List<Term>> arguments = consequence.calls().get(0).arguments();
            return consequence.verb() == Verb.ADVISE ? arguments.get(1) : List.of();
        }
        return consequence
                .calls(part.key())
                .map(call -> call.arguments().get(0))
                .findFirst()
                .orElse(List.of());
    }

    /** The names of the values it says in one of its parts, without their dollar signs. */
    List<String> valuesIn(Part part) {
        return said(part).stream()
                .filter(Term.Variable.class::isInstance)
                .map(term -> ((Term.Variable) term).name().substring(1))
                .toList();
    }

    /** Its patterns, in their order. */
    public Stream<Pattern> patterns() {
        return conditions.stream().filter(Pattern.class::isInstance).map(Pattern.class::cast);
    }

    /** The constraints of its patterns, in their order. */
    public Stream<Constraint> criteria() {
        return patterns().flatMap(pattern -> pattern.constraints().stream());
    }

    /** What its patterns ask, in their order. */
    public Stream<Question> questions() {
        return patterns().flatMap(this::questions);
    }

    /** What one of its patterns asks, in the order of the constraints that can fail. */
    public Stream<Question> questions(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(Constraint::canFail)
                .map(constraint -> Question.of(this, pattern, constraint));
    }

    /** The facts of the customer that any of its conditions asks, each once. */
    public List<FactDefinition> facts() {
        return conditions.stream()
                .flatMap(Condition::asked)
                .flatMap(Constraint::fields)
                .map(Field::fact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The step of the trust ladder that an advice rule belongs to. */
    public LadderStep ladderStep() {
        return LadderStep.valueOf(consequence.calls().get(0).method().toUpperCase(Locale.ROOT));
    }

    /** Who is to do what an advice rule advises. */
    public String owner() {
        return said("owner", Advise.OWNER);
    }

    /** In how many days what an advice rule advises is to be done. */
    public int withinDays() {
        return said("within", Advise.DAYS);
    }

    /** How pressing what an advice rule advises is, 0 to 100. */
    public int priority() {
        return said("priority", Advise.PRIORITY);
    }

    /** How what an advice rule advises touches the client. */
    public Contact contact() {
        return said("contact", Advise.CONTACT);
    }

    /** What an advice rule has somebody ask of the client. */
    public Ask asks() {
        return said("asks", Advise.ASKS);
    }

    /** The channel on which an advice rule insists; null where any will do. */
    public Channel channel() {
        return said("channel", null);
    }

    /** The critical moment that an advice rule is about; null for everything else. */
    public Moment moment() {
        return said("critical", null);
    }

    /** What it says by a call of that name. */
    @SuppressWarnings("unchecked")
    private <T> T said(String call, T unlessSaid) {
        return consequence
                .calls(call)
                .map(said -> (T) said.literal(0))
                .findFirst()
                .orElse(unlessSaid);
    }

    private String firstWord() {
        return (String) consequence.calls().get(0).literal(0);
    }

    /** Whether there is anything that could keep it from firing. */
    public boolean canBeSilent() {
        return !isPlain() || criteria().anyMatch(Constraint::canFail);
    }

    /** Whether every condition is a pattern, so that no network is needed to find its matches. */
    public boolean isPlain() {
        return conditions.stream().allMatch(Pattern.class::isInstance);
    }
}
