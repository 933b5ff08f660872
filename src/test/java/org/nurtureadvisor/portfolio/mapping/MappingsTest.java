package org.nurtureadvisor.portfolio.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.runtime.configuration.ConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.testsupport.Sayings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mapping files: what is wrong with them, and what they make of a row. */
class MappingsTest {

    private static final String SOUND =
            """
            title: A list
            export: An export
            zone: Europe/Berlin
            times: [dd.MM.yyyy HH:mm, dd.MM.yyyy]
            decimals: comma
            customer:
              id: "{Customer|Client}"
              facts:
                partnership.jointProjects: "{Projects?}"
            events:
              - type: interaction
                when: { Kind: [call, "mail *"] }
                id: "i-{No}"
                at: "{Day}"
                by: { from: "{Who}", words: { us: US, they: CLIENT } }
              - type: purchase
                unless: { Amount: "" }
                id: "p-{No}"
                at: "{Day}"
                amount: "{Amount}"
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Europe/Berlin | zone: Europe/Berlim | 3:7  | Europe/Berlin",
                "dd.MM.yyyy HH:mm    | dd.MM.yyyy bb:mm    | 4:9  | yyyy-MM-dd HH:mm",
                "decimals: comma     | decimals: coma      | 5:11 | comma",
                "customer:           | custommer:          | 6:1  | customer",
                "jointProjects       | jointProject        | 9:5  | partnership.jointProjects",
                "type: purchase      | type: purchas       | 16:11 | purchase",
                "amount: '\"{Amount}\"' | amout: 7         | 20:5 | amount",
                "they: CLIENT        | they: CLIENTS       | 15:9 | CLIENT",
                "id: '\"i-{No}\"'  | id: '\"i-{No\"'   | 13:9 | {Amount}",
                "id: '\"i-{No}\"'  | id: '\"{}\"'      | 13:9 | {Amount}",
                "id: '\"i-{No}\"'  | id: const           | 13:9 | column",
                "'amount: \"{Amount}\"' | 'amount: { from: \"{Amount}\", absolute: ture }' | 20:43 | true",
                "'words: { us: US,'   | 'otherwise: [US], words: { us: US,' | 15:37 | single",
                "export: An export   | expert: An export   | 2:1  | export",
                "dd.MM.yyyy HH:mm    | HH:mm               | 4:9  | yyyy-MM-dd HH:mm",
                "'when: { Kind:'     | 'when: { \"{Kind}\":' | 12:13 | Kind",
                "'\"{Projects?}\"'   | '{ from: \"{Projects?}\", words: { y: many } }' | 9:32 | jointProjects",
                "'words: { us: US, they: CLIENT }' | 'otherwise: US' | 15:26 | words",
                "'words: { us: US, they: CLIENT }' | 'words: {}' | 15:33 | Words belong here",
                "title: A list       | 'title: \"\"'         | 1:8  | title",
                "type: purchase      | kind: purchase      | 16:5 | The key 'type' is missing",
                "'by: { from:'       | 'bi: { from:'       | 11:5 | The key 'by' is missing",
                "dd.MM.yyyy HH:mm    | MM/dd/yyyy hh:mm    | 4:9  | yyyy-MM-dd HH:mm",
                "dd.MM.yyyy HH:mm    | yyyy-MM-dd a        | 4:9  | yyyy-MM-dd HH:mm",
                "'facts:'            | 'separator: \"\"\n  facts:' | 8:14 | stands between ids",
                "at: '\"{Day}\"'   | 'at: Day'           | 14:9 | {Day}",
                "at: '\"{Day}\"'   | 'at: 2026-07-01'    | 14:9 | 2026-03-31T00:00:00Z",
                "'{Who}'             | '{|}'               | 15:17 | {Amount}",
                "'{Who}'             | '{?}'               | 15:17 | {Amount}",
                "'{Who}'             | '{A||B}'            | 15:17 | {Amount}",
                "'when: { Kind:'     | 'when: { \"Kind|\":' | 12:13 | name of a column",
                "'[call, \"mail *\"]' | '[]'             | 12:19 | [paid, sent]",
                "'words: { us: US,'  | 'absolute: true, words: { us: US,' | 15:26 | 'words'",
                "title: A list       | 'title: 1.10'       | 1:8  | \"1.10\""
            })
    void aMistakeIsToldAtItsPlaceWithWhatWasProbablyMeant(
            String right, String wrong, String place, String meant) {
        String text = SOUND.replace(right.replace("'", ""), wrong.strip());

        assertThat(mistakesIn(text))
                .anySatisfy(
                        mistake ->
                                assertThat(mistake)
                                        .startsWith("list.yaml:" + place + ": ")
                                        .contains(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EEE dd.MM.yy",
                "yyyy-MM-dd'T'HH:mm:ss.SSSXX",
                "d MMM uuuu h:mm a",
                "yyyy-MM-dd HH",
                "yyyy-MM-ddXXX"
            })
    void aFormatByWhichADayCanBeReadIsOne(String format) {
        assertThat(mistakesIn(SOUND.replace("dd.MM.yyyy HH:mm", '"' + format + '"'))).isEmpty();
    }

    @Test
    void theMappingThatTheReadmeShowsIsSound() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("title: Orders of the web shop");

        assertThat(mistakesIn(readme.substring(start, readme.indexOf("```", start)))).isEmpty();
    }

    @Test
    void aSegmentThatThereIsNotIsToldBeforeThereIsARow() {
        String text =
                SOUND.replace(
                        "  facts:",
                        "  segment: { from: \"{S?}\", words: { b: BUSINES } }\n  facts:");

        assertThat(mistakesIn(text))
                .singleElement()
                .asString()
                .startsWith("list.yaml:8:12: ")
                .endsWith("Did you mean: BUSINESS");
    }

    @Test
    void aKeyThatIsMissingIsNotProposedInsteadOfItself() {
        assertThat(mistakesIn(SOUND.replace("title: A list\n", "")))
                .singleElement()
                .asString()
                .contains("'title' is missing")
                .doesNotContain("Did you mean");
    }

    @Test
    void aStartWithBrokenMappingsTellsTheMistakesAloneALineEach(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("list.yaml"), SOUND.replace("Berlin", "Berlim"));
        Files.write(
                folder.resolve("old.yaml"),
                "title: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        Files.writeString(folder.resolve("shop.yml"), SOUND);

        try (Sayings sayings = new Sayings(Mappings.class)) {
            assertThatThrownBy(() -> new Mappings(() -> Optional.of(folder)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasNoCause();

            assertThat(sayings.said())
                    .satisfiesExactly(
                            zone -> assertThat(zone).startsWith("list.yaml:3:7: "),
                            old -> assertThat(old).startsWith("old.yaml:1:11: "),
                            shop ->
                                    assertThat(shop)
                                            .startsWith("shop.yml:1:1: ")
                                            .endsWith("Did you mean: shop.yaml"));
        }
    }

    @Test
    void anOwnMappingReplacesOneOfItsNameAndWhatLiesBesideIsPassedOver(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("invoices.yaml"), SOUND);
        Files.writeString(folder.resolve("notes.txt"), "no mapping");
        Files.writeString(folder.resolve(".x.yaml"), "no mapping either");

        Mappings mappings = new Mappings(() -> Optional.of(folder));

        assertThat(mappings.get("invoices").title()).isEqualTo("A list");
        assertThat(names(mappings)).isEqualTo(names(new Mappings(Optional::empty)));
    }

    @Test
    void aStartWithoutTheFolderSaysWhichAndWhoNamesIt(@TempDir Path folder) {
        Path missing = folder.resolve("mapings");

        assertThatThrownBy(() -> new Mappings(() -> Optional.of(missing)))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("nurture.imports.directory");
    }

    @Test
    void aStartWithAFileThatCannotBeReadSaysWhich(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("orders.yaml"));

        assertThatThrownBy(() -> new Mappings(() -> Optional.of(folder)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the file " + file)
                .hasMessageContaining("nurture.imports.directory");
    }

    @Test
    void aColumnMayHaveSeveralNames() {
        String several = SOUND.replace("Customer|Client", "Client|Customer");

        assertThat(row(several, "Kind", "call", "Who", "us").customerIds()).containsExactly("c");
    }

    @Test
    void aMistakeIsToldOfTheNameThatTheColumnHasInTheExport() {
        String several = SOUND.replace("\"{Amount}\"", "\"{Total|Amount}\"");

        assertThat(mistakes(several, "Amount", "a lot"))
                .extracting(Finding::pointer)
                .containsExactly("/Amount");
    }

    @Test
    void aMistakeIsToldOfTheColumnThatIsFilled() {
        String several = SOUND.replace("\"{Day}\"", "\"{Ended|Day}\"");
        Map<String, String> cells =
                Map.of("Customer", "c", "No", "1", "Amount", "1", "Day", "soon");

        assertThat(mistakes(several, List.of("Ended", "Day"), cells))
                .extracting(Finding::pointer)
                .containsExactly("/Day");
    }

    @Test
    void aColumnHasOneReasonAtMost() {
        assertThat(mistakes(SOUND, "Kind", "call", "Who", "us", "Amount", "1", "Day", "soon"))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/Day", "WRONG_TYPE"));
    }

    @Test
    void anIdOfWhichAPartIsMissingIsNone() {
        String inRegions = SOUND.replace("{Customer|Client}", "{Region}-{Customer|Client}");
        String ofLines = SOUND.replace("p-{No}", "{No}-{Line}-{Part?}");

        assertThat(mistakes(inRegions, "Amount", "1"))
                .extracting(Finding::pointer, Finding::detail)
                .containsExactly(tuple("/Region", "The row does not say whose it is."));
        assertThat(mistakes(ofLines, "Amount", "1"))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/Line", "MISSING"));
        assertThat(row(ofLines, "Amount", "1", "Line", "2").events().get(0).id()).isEqualTo("1-2-");
    }

    @Test
    void aNumberInAMappingIsComparedAsItIsWritten() {
        String version = SOUND.replace("[call, \"mail *\"]", "[1.10, 007]");

        assertThat(row(version, "Kind", "1.10", "Who", "us").events()).hasSize(1);
        assertThat(row(version, "Kind", "007", "Who", "us").events()).hasSize(1);
        assertThat(row(version, "Kind", "1.1", "Who", "us").events()).isEmpty();
    }

    @Test
    void aColumnWhoseNameEndsWithAQuestionMarkStandsWithTwo() {
        String asked = SOUND.replace("\"{Amount}\"", "\"{Amount??}\"");

        assertThat(row(asked, "Amount", "-", "Amount?", "7").events().get(0).amount())
                .isEqualByComparingTo("7");
    }

    @Test
    void aMistakeIsToldOfItsFactAndNotOfOneWhoseNameBeginsAlike() {
        String alike =
                SOUND.replace(
                        "partnership.jointProjects: \"{Projects?}\"",
                        "reach.visits: \"{Visits?}\"\n"
                                + "    reach.visitsLast90Days: \"{Recent visits?}\"");

        assertThat(mistakes(alike, "Visits", "7", "Recent visits", "many"))
                .extracting(Finding::pointer)
                .containsExactly("/Recent visits");
    }

    @Test
    void aBlankCanStandBetweenIds() {
        String several = SOUND.replace("facts:", "separator: \" \"\n  facts:");

        assertThat(row(several, "Customer", "a b", "Kind", "call", "Who", "us").customerIds())
                .containsExactly("a", "b");
    }

    @Test
    void timesAreThoseOfTheZoneAndADateIsTheSameDayInUtc() {
        assertThat(row(SOUND, "Kind", "CALL", "Who", "us", "Day", "01.07.2026 10:00"))
                .extracting(row -> row.events().get(0).at().toString())
                .isEqualTo("2026-07-01T08:00:00Z");
        assertThat(row(SOUND, "Kind", "mail in", "Who", "us", "Day", "01.01.2026"))
                .extracting(row -> row.events().get(0).at().toString())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "31.04.2026 10:00", "01.13.2026", "29.02.2025"})
    void aDayThatThereIsNotIsNoTime(String day) {
        assertThat(mistakes(SOUND, "Amount", "1", "Day", day))
                .singleElement()
                .extracting(Finding::pointer, Finding::code)
                .containsExactly("/Day", "WRONG_TYPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comma | 1.234,50      | 1234.50",
                "comma | 1.234.567     | 1234567",
                "comma | 1\u00a0234,5  | 1234.5",
                "comma | ,5            | 0.5",
                "comma | 1,2E+3        | 1200",
                "point | 1,234.50      | 1234.50",
                "point | 1 234 567     | 1234567",
                "point | 1234.5        | 1234.5"
            })
    void numbersAreReadWithTheirDecimalSign(String decimals, String written, String amount) {
        MappedRow row = row(withDecimals(decimals), "Amount", written);

        assertThat(row.events().get(0).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comma | 12.5     | 1.234,50",
                "comma | 1,234.50 | 1.234,50",
                "comma | 0.500    | 1.234,50",
                "comma | 1.234 567 | 1.234,50",
                "comma | twelve   | 1.234,50",
                "point | 1,50     | 1,234.50",
                "point | 1.234,50 | 1,234.50",
                "point | 1,23,456 | 1,234.50"
            })
    void aNumberWithAnotherDecimalSignIsNone(String decimals, String written, String sample) {
        assertThat(mistakes(withDecimals(decimals), "Amount", written))
                .singleElement()
                .satisfies(
                        mistake -> {
                            assertThat(mistake.pointer()).isEqualTo("/Amount");
                            assertThat(mistake.code()).isEqualTo("WRONG_TYPE");
                            assertThat(mistake.detail())
                                    .contains(" " + sample + ",")
                                    .contains("\"" + written + "\"");
                        });
    }

    @Test
    void numbersOfTheMappingItselfHaveAPoint() {
        String constant = SOUND.replace("\"{Amount}\"", "12.5");

        assertThat(row(constant, "Amount", "1").events().get(0).amount())
                .isEqualByComparingTo("12.5");
    }

    @Test
    void aNumberOfWhichNothingIsLeftIsKeptAsNothing() {
        String share =
                SOUND.replace(
                        "partnership.jointProjects: \"{Projects?}\"",
                        "partnership.shareOfWallet: \"{Share?}\"");

        assertThat(row(share, "Share", "1e-20000").facts())
                .hasToString("{\"partnership\":{\"shareOfWallet\":0.0}}");
    }

    @Test
    void datesAreReadInTheFormatsOfTheExportAndThoseOfTheMappingItselfAreNot() {
        String contract =
                SOUND.replace("dd.MM.yyyy]", "dd.MM.yyyy, yyyy-dd-MM]")
                        .replace("type: purchase", "type: contract")
                        .replace("amount: \"{Amount}\"", "until: %s");

        assertThat(until(contract.formatted("2026-03-04"), "-")).isEqualTo("2026-03-04");
        assertThat(until(contract.formatted("\"{Amount}\""), "04.03.2026")).isEqualTo("2026-03-04");
        assertThat(until(contract.formatted("\"{Amount}\""), "2026-03-04")).isEqualTo("2026-04-03");
    }

    private static LocalDate until(String mapping, String amount) {
        return row(mapping, "Amount", amount).events().get(0).until();
    }

    @Test
    void aRowMaySayWhomTheCustomerBuysFor() {
        String segment =
                SOUND.replace(
                        "  facts:",
                        "  segment: { from: \"{S?}\", words: { b: BUSINESS } }\n  facts:");

        assertThat(row(segment, "S", "b").segment()).isEqualTo("BUSINESS");
    }

    @Test
    void aRowThatFulfilsNoConditionSaysNothing() {
        assertThat(row(SOUND, "Kind", "fax").customerIds()).isEmpty();
    }

    @Test
    void aWordThatTheMappingDoesNotKnowIsToldOfItsColumn() {
        assertThatThrownBy(() -> row(SOUND, "Kind", "call", "Who", "thy"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> {
                            assertThat(problem.errors().get(0).pointer()).isEqualTo("/Who");
                            assertThat(problem.errors().get(0).didYouMean()).isEqualTo("they");
                        });
    }

    private static List<String> names(Mappings mappings) {
        return mappings.all().stream().map(Mapping::name).toList();
    }

    private static List<Finding> mistakes(String mapping, String... cells) {
        Map<String, String> row = cells(cells);
        return mistakes(mapping, row.keySet(), row);
    }

    private static List<Finding> mistakes(
            String mapping, Collection<String> header, Map<String, String> cells) {
        return catchThrowableOfType(
                        ProblemException.class, () -> RowReader.read(read(mapping), header, cells))
                .errors();
    }

    private static String withDecimals(String decimals) {
        return SOUND.replace("decimals: comma", "decimals: " + decimals);
    }

    private static MappedRow row(String mapping, String... cells) {
        Map<String, String> row = cells(cells);
        return RowReader.read(read(mapping), row.keySet(), row);
    }

    private static Map<String, String> cells(String... cells) {
        Map<String, String> row =
                new TreeMap<>(Map.of("Customer", "c", "No", "1", "Day", "01.07.2026"));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private static Mapping read(String text) {
        return MappingReader.read("list.yaml", text, new ArrayList<>()).orElseThrow();
    }

    private static List<String> mistakesIn(String text) {
        List<Diagnostic> mistakes = new ArrayList<>();
        MappingReader.read("list.yaml", text, mistakes);
        return mistakes.stream().map(Diagnostic::toString).toList();
    }
}
