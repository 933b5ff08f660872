package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.ModelKind;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One set of rule files, compiled. Immutable, and safe for any number of threads.
 *
 * <p>Models come in the order in which they are evaluated: the levels of intimacy, then models that
 * conclude a fact for others (the trust ladder), then all others.
 */
public final class CompiledRelease {

    private final String digest;
    private final List<CompiledModel> models;
    private final Guardrails guardrails;
    private final Voice english;
    private final List<Voice> translations;
    private final List<CompiledModel> concluding;
    private final List<CompiledModel> relationshipModels;
    private final Map<String, List<FactDefinition>> behindAdvice;

    CompiledRelease(
            String digest, List<CompiledModel> models, Guardrails guardrails, RuleBook book) {
        this.digest = digest;
        this.models = models.stream().sorted(ORDER).toList();
        this.concluding = this.models.stream().filter(CompiledModel::concludesForOthers).toList();
        this.relationshipModels =
                this.models.stream()
                        .filter(model -> model.model().kind() != ModelKind.LEVEL)
                        .toList();
        this.guardrails = guardrails;
        this.english = new Voice(book, models);
        this.translations =
                book.languages().stream()
                        .map(language -> new Voice(language, book, models))
                        .toList();
        this.behindAdvice =
                this.models.stream()
                        .flatMap(model -> model.adviceRules().stream())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Rule::id, CompiledRelease::standingFacts));
    }

    private static final Comparator<CompiledModel> ORDER =
            Comparator.comparingInt((CompiledModel model) -> phase(model))
                    .thenComparing(model -> model.model().id());

    private static int phase(CompiledModel model) {
        if (model.model().kind() == ModelKind.LEVEL) {
            return 0;
        }
        return model.concludes() == null ? 2 : 1;
    }

    /** SHA-256 of the files, {@code sha256:…}. */
    public String digest() {
        return digest;
    }

    /** Every model, the levels of intimacy among them, in the order of evaluation. */
    public List<CompiledModel> models() {
        return models;
    }

    /** The models that say where a relationship stands, in the order of evaluation. */
    public List<CompiledModel> relationshipModels() {
        return relationshipModels;
    }

    public Optional<CompiledModel> model(String id) {
        return models.stream().filter(model -> model.model().id().equals(id)).findFirst();
    }

    private static List<FactDefinition> standingFacts(Rule rule) {
        return rule.facts().stream().filter(fact -> !fact.movesWithDays()).toList();
    }

    /**
     * The facts that a rule asks for which gives advice, but for those that move while nothing
     * happens.
     *
     * @return empty where no advice rule has this id
     */
    public Optional<List<FactDefinition>> behindAdvice(String rule) {
        return Optional.ofNullable(behindAdvice.get(rule));
    }

    public Guardrails guardrails() {
        return guardrails;
    }

    /** The voice in which everything is said. */
    public Voice english() {
        return english;
    }

    /**
     * The voice for whoever likes these languages.
     *
     * @param preferred best first
     */
    public Voice voice(List<Locale> preferred) {
        return preferred.stream()
                .flatMap(locale -> voices().filter(voice -> speaks(voice, locale)))
                .findFirst()
                .orElse(english);
    }

    private Stream<Voice> voices() {
        return Stream.concat(Stream.of(english), translations.stream());
    }

    private static boolean speaks(Voice voice, Locale locale) {
        return voice.locale().getLanguage().equals(locale.getLanguage());
    }

    /** The customer with everything that the models conclude for each other. */
    public Customer conclude(Customer customer) {
        Customer concluded = customer;
        for (CompiledModel model : concluding) {
            concluded = model.conclude(concluded);
        }
        return concluded;
    }

    /** The model that concludes a fact. */
    CompiledModel concluding(FactDefinition fact) {
        return concluding.stream()
                .filter(model -> fact == model.concludes())
                .findFirst()
                .orElseThrow();
    }

    /**
     * What the customer's places in some models hang on, also by what other models conclude.
     *
     * @param customer with everything that the models conclude for each other
     */
    public Footing footing(Set<CompiledModel> asked, Customer customer) {
        return Footing.of(models, asked, customer);
    }
}
