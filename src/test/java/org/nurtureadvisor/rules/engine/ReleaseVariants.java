package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Releases of a rule book in which one rule is another one. */
public final class ReleaseVariants {

    private final RuleBook book;
    private final List<List<Rule>> groups;
    private final List<RuleSet> ruleSets;

    public ReleaseVariants(RuleBook book) {
        this.book = book;
        this.groups = ReleaseCompiler.groups(book);
        this.ruleSets = RuleCompiler.compile(groups);
    }

    /** The book as it is. */
    public CompiledRelease original() {
        return release(ruleSets);
    }

    /**
     * One release for each variant of a rule, which stands in it in place of the rule with its id.
     * They are compiled in one go, so their names have to differ from each other.
     */
    public List<CompiledRelease> with(List<Rule> variants) {
        List<RuleSet> compiled =
                RuleCompiler.compile(
                        variants.stream()
                                .map(rule -> with(rule, groups.get(group(rule))))
                                .toList());
        return IntStream.range(0, variants.size())
                .mapToObj(i -> release(with(compiled.get(i), group(variants.get(i)))))
                .toList();
    }

    private int group(Rule variant) {
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).stream().anyMatch(rule -> isVariant(variant, rule)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rule> with(Rule variant, List<Rule> group) {
        return group.stream().map(rule -> isVariant(variant, rule) ? variant : rule).toList();
    }

    private static boolean isVariant(Rule variant, Rule rule) {
        return rule.id().equals(variant.id());
    }

    private List<RuleSet> with(RuleSet changed, int group) {
        List<RuleSet> all = new ArrayList<>(ruleSets);
        all.set(group, changed);
        return all;
    }

    private CompiledRelease release(List<RuleSet> all) {
        return ReleaseCompiler.release("variant", book, all);
    }
}
