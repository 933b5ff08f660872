package org.nurtureadvisor.rules.mutation;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.ReleaseVariants;
import org.nurtureadvisor.rules.engine.RulesRejectedException;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.language.RuleBookReader;
import org.nurtureadvisor.rules.scenario.Scenario;
import org.nurtureadvisor.rules.scenario.ScenarioReader;
import org.nurtureadvisor.rules.scenario.ScenarioRunner;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the scenarios notice when a rule is changed by a hair: each mutant of each rule is put in
 * its place, one at a time, and some scenario must fail. Fails if fewer than nine in ten are
 * noticed.
 */
public final class MutationCheck {

    private static final int REQUIRED_PERCENT = 90;
    private static final int MAX_FIRINGS = 1000;

    /** Compiled in one go: the more the faster, until they no longer fit into memory. */
    private static final int AT_ONCE = 100;

    private final ReleaseVariants variants;
    private final List<Scenario> scenarios;

    private MutationCheck(RuleBook book, List<Scenario> scenarios) {
        this.variants = new ReleaseVariants(book);
        this.scenarios = scenarios;
    }

    /**
     * @param folders whose rules are changed; all where there are none
     */
    public static void main(String[] folders) {
        Map<String, String> files = RuleFiles.in(Path.of("rules")).texts();
        Read<RuleBook> rules = RuleBookReader.read(files);
        if (rules.value() == null) {
            throw new RulesRejectedException(rules.mistakes());
        }
        Read<List<Scenario>> scenarios = ScenarioReader.read(files, rules.value());
        if (!scenarios.mistakes().isEmpty()) {
            throw new RulesRejectedException(scenarios.mistakes());
        }
        List<Mutant> mutants =
                rules.value()
                        .rules()
                        .flatMap(rule -> Mutator.mutants(rule).stream())
                        .filter(isIn(Set.of(folders)))
                        .toList();
        MutationCheck check = new MutationCheck(rules.value(), scenarios.value());
        check.requireThatScenariosPass();
        System.exit(check.run(mutants) ? 0 : 1);
    }

    private static Predicate<Mutant> isIn(Set<String> folders) {
        return mutant -> folders.isEmpty() || folders.contains(mutant.folder());
    }

    /** Where one fails anyway, it says nothing of any mutant. */
    private void requireThatScenariosPass() {
        ScenarioRunner runner = new ScenarioRunner(variants.original(), MAX_FIRINGS);
        List<Diagnostic> failures =
                scenarios.stream().flatMap(each -> runner.run(each).failures().stream()).toList();
        if (!failures.isEmpty()) {
            throw new RulesRejectedException(failures);
        }
    }

    private boolean run(List<Mutant> all) {
        List<Mutant> mutants = all.stream().filter(Mutant::canBeTold).toList();
        List<Mutant> survivors = survivors(mutants);
        survivors.forEach(mutant -> System.out.println("survived: " + mutant));
        System.out.printf(
                "%nleft out, as no value in the range of its fact can tell it from the rule: %d%n%n",
                all.size() - mutants.size());
        Map<String, Long> survived = countByFolder(survivors);
        countByFolder(mutants)
                .forEach(
                        (folder, count) -> score(folder, count, survived.getOrDefault(folder, 0L)));
        return score("all", mutants.size(), survivors.size()) >= REQUIRED_PERCENT;
    }

    private static Map<String, Long> countByFolder(List<Mutant> mutants) {
        return mutants.stream()
                .collect(
                        Collectors.groupingBy(Mutant::folder, TreeMap::new, Collectors.counting()));
    }

    /** Prints how many were killed, and says what part of all that is, in percent. */
    private static double score(String name, long mutants, long survivors) {
        long killed = mutants - survivors;
        double percent = 100.0 * killed / mutants;
        System.out.printf(
                Locale.ROOT, "%-24s %5d of %5d killed, %5.1f %%%n", name, killed, mutants, percent);
        return percent;
    }

    private List<Mutant> survivors(List<Mutant> mutants) {
        return IntStream.range(0, (mutants.size() + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .map(portion -> portion * AT_ONCE)
                .mapToObj(from -> mutants.subList(from, Math.min(from + AT_ONCE, mutants.size())))
                .flatMap(this::survivorsAmong)
                .toList();
    }

    private Stream<Mutant> survivorsAmong(List<Mutant> mutants) {
        List<CompiledRelease> releases = variants.with(mutants.stream().map(Mutant::rule).toList());
        return IntStream.range(0, mutants.size())
                .filter(i -> survives(mutants.get(i), releases.get(i)))
                .mapToObj(mutants::get);
    }

    /** Asks the scenarios beside the rule first: it is nearly always one of them that notices. */
    private boolean survives(Mutant mutant, CompiledRelease release) {
        ScenarioRunner runner = new ScenarioRunner(release, MAX_FIRINGS);
        return scenarios.stream()
                .sorted(Comparator.comparing(each -> !each.folder().equals(mutant.folder())))
                .allMatch(scenario -> runner.run(scenario).passed());
    }
}
