package org.nurtureadvisor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which package may know which, and what no class may do. */
class ArchitectureTest {

    private static final String ROOT = "org.nurtureadvisor";
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    private static final Set<String> PACKAGES =
            OURS.stream()
                    .map(each -> each.getPackageName().substring(ROOT.length() + 1))
                    .collect(Collectors.toSet());

    /** Each package, and the packages of ours that it may know. */
    static Stream<Arguments> arrows() {
        return Stream.of(
                arrow("vocabulary"),
                arrow("digest"),
                arrow("problem"),
                arrow("spelling"),
                arrow("diagnostic"),
                arrow("yaml", "diagnostic", "spelling"),
                arrow("setting", "spelling"),
                arrow("database", "setting", "problem"),
                arrow("request", "spelling", "setting", "problem"),
                arrow("rules.language", "vocabulary", "yaml", "diagnostic", "spelling"),
                arrow("rules.engine", "rules.language", "vocabulary", "diagnostic", "digest"),
                arrow("rules.page", "rules.engine", "rules.language", "vocabulary", "digest"),
                arrow("customer", "vocabulary", "spelling", "problem"),
                arrow(
                        "rules.scenario",
                        "rules.engine",
                        "rules.language",
                        "customer",
                        "vocabulary",
                        "yaml",
                        "diagnostic",
                        "spelling",
                        "problem"),
                arrow(
                        "rules",
                        "rules.engine",
                        "rules.language",
                        "rules.page",
                        "rules.scenario",
                        "vocabulary",
                        "diagnostic",
                        "spelling",
                        "digest",
                        "request",
                        "setting",
                        "problem"),
                arrow(
                        "evaluation",
                        "customer",
                        "rules",
                        "rules.engine",
                        "rules.language",
                        "vocabulary",
                        "spelling",
                        "digest",
                        "request",
                        "setting",
                        "problem"),
                arrow(
                        "customer.record",
                        "customer",
                        "vocabulary",
                        "digest",
                        "request",
                        "database",
                        "problem"),
                arrow(
                        "portfolio.mapping",
                        "customer",
                        "vocabulary",
                        "yaml",
                        "diagnostic",
                        "spelling",
                        "problem"),
                arrow(
                        "portfolio.load",
                        "portfolio.mapping",
                        "customer.record",
                        "customer",
                        "spelling",
                        "request",
                        "database",
                        "setting",
                        "problem"),
                arrow("idempotency", "digest", "setting", "database", "problem"),
                arrow(
                        "evaluation.decision",
                        "evaluation",
                        "customer.record",
                        "customer",
                        "rules",
                        "rules.engine",
                        "rules.language",
                        "vocabulary",
                        "spelling",
                        "request",
                        "idempotency",
                        "database",
                        "setting",
                        "problem"),
                arrow(
                        "portfolio.run",
                        "evaluation.decision",
                        "evaluation",
                        "idempotency",
                        "customer.record",
                        "customer",
                        "rules",
                        "rules.engine",
                        "vocabulary",
                        "request",
                        "database",
                        "setting",
                        "problem"),
                arrow(
                        "portfolio.view",
                        "customer",
                        "rules",
                        "rules.engine",
                        "vocabulary",
                        "request",
                        "database",
                        "problem"),
                arrow(
                        "openapi",
                        "evaluation.decision",
                        "customer.record",
                        "portfolio.load",
                        "portfolio.mapping",
                        "portfolio.run",
                        "portfolio.view",
                        "evaluation",
                        "rules",
                        "customer",
                        "vocabulary",
                        "request",
                        "problem"));
    }

    private static Arguments arrow(String from, String... to) {
        return arguments(from, List.of(to));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("arrows")
    void aPackageKnowsOnlyWhatItMay(String from, List<String> to) {
        assertThat(PACKAGES).containsAll(to);
        String[] known =
                Stream.concat(Stream.of(from), to.stream())
                        .map(ArchitectureTest::full)
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(full(from))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(known).or(not(resideInAPackage(ROOT + ".."))))
                .check(OURS);
    }

    @Test
    void everyPackageHasItsArrows() {
        assertThat(arrows().map(arrow -> arrow.get()[0]))
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void packagesDoNotKnowEachOtherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyTheEngineTouchesDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(full("rules.engine"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."))
                .check(OURS);
    }

    /** The same facts, the same instant and the same release always give the same answer. */
    @Test
    void whatIsConcludedHangsOnNoClockAndNoChance() {
        classes()
                .that()
                .resideInAnyPackage(
                        full("vocabulary"),
                        full("customer"),
                        full("rules.language"),
                        full("rules.engine"))
                // Drools wants a name for each build, and forgets it again.
                .and()
                .doNotHaveSimpleName("RuleCompiler")
                .should(
                        never(
                                dependOnClassesThat(
                                        belongToAnyOf(Clock.class, Random.class, UUID.class))))
                .andShould(
                        never(
                                callCodeUnitWhere(
                                        target(nameMatching("now|currentTimeMillis|nanoTime")))))
                .check(OURS);
    }

    @Test
    void nothingIsWrittenInTheLanguageOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(OURS);
    }

    @Test
    void aNameSaysWhatAClassIsFor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[at]o|D[AT]O)")
                .check(OURS);
    }

    private static String full(String name) {
        return ROOT + "." + name;
    }
}
