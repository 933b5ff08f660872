package org.nurtureadvisor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The customers of a real shop, placed in the middle of a year by their invoices alone: the higher
 * the stratum, the more of them buy again in the other half.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "nurture.data", matches = ".+")
class RealInvoicesTest {

    private static final String DAY = "2011-06-09";
    private static final int CYCLE = 30;
    private static final Path README = Path.of("README.md");

    private final Path list =
            Path.of(System.getProperty("nurture.data"), "online-retail", "invoices.csv.gz");

    @TestHTTPResource("/v1/evaluations?explain=none")
    URI evaluations;

    @TempDir Path folder;

    /** Whatever the shop, within reason, calls its usual days between two purchases. */
    @ParameterizedTest(name = "a purchase every {0} days")
    @ValueSource(ints = {20, 30, 60})
    void theHigherTheStratumTheMoreBuyAgain(int cycleDays) throws Exception {
        Map<String, Integer> shares = shares(table(DAY, cycleDays));

        assertThat(shares).doesNotContainKey("MISSIONARY");
        assertThat(shares.get("DEFECTED")).isLessThan(shares.get("COMMODITY"));
        assertThat(shares.get("COMMODITY")).isLessThan(shares.get("REPEAT"));
        assertThat(shares.get("REPEAT")).isLessThan(shares.get("LOYAL"));
    }

    /** What people read of these customers is what the rules say of them by now. */
    @Test
    void theReadmeShowsTheTableThatItsCommandsPrint() throws Exception {
        assertThat(shown("\\| [A-Za-z ]+ \\| \\d+ \\| \\d+ % \\|"))
                .isEqualTo(lines(table(DAY, CYCLE)).stream().skip(2).toList());
    }

    /** Stored customers are placed as those are of whom a request tells the same events. */
    @Test
    void theReadmeShowsHowManyStoodOnEachStageOnFourDays() throws Exception {
        Map<String, String> rows = new TreeMap<>();
        for (String day : List.of("2011-03-09", DAY, "2011-09-09", "2011-12-09")) {
            counts(table(day, CYCLE))
                    .forEach((row, count) -> rows.merge(row, count, String::concat));
        }
        rows.remove("| no stage");

        assertThat(shown("\\| [A-Z]+( \\| \\d+){4} \\|"))
                .containsExactlyInAnyOrderElementsOf(
                        rows.entrySet().stream()
                                .map(row -> row.getKey() + row.getValue() + " |")
                                .toList());
    }

    private static List<String> shown(String row) throws IOException {
        return lines(README).stream().filter(line -> line.matches(row)).toList();
    }

    /** By the beginning of the row, from a line such as {@code | LOYAL | 191 | 99 % |}. */
    private static Map<String, String> counts(Path table) throws IOException {
        return lines(table).stream()
                .skip(2)
                .map(line -> line.split(" \\| "))
                .collect(Collectors.toMap(cells -> cells[0], cells -> " | " + cells[1]));
    }

    private Path table(String day, int cycleDays) throws Exception {
        Path requests = folder.resolve("requests.ndjson");
        Path answers = folder.resolve("answers.ndjson");
        Path table = folder.resolve("table.md");
        InvoicesTool.requests(list, day, cycleDays, requests);
        send(requests, answers);
        assertThat(lines(answers))
                .hasSameSizeAs(lines(requests))
                .noneMatch(answer -> answer.contains("\"problem\""));
        InvoicesTool.table(list, day, answers, table);
        return table;
    }

    private void send(Path requests, Path answers) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(evaluations)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofFile(requests))
                        .build();
        assertThat(
                        HttpClient.newHttpClient()
                                .send(request, BodyHandlers.ofFile(answers))
                                .statusCode())
                .isEqualTo(200);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    /**
     * Per cent that bought again, by stratum, from a line such as {@code | LOYAL | 191 | 99 % |}.
     */
    private static Map<String, Integer> shares(Path table) throws IOException {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (String line : lines(table).subList(2, lines(table).size())) {
            String[] cells = line.split("[| %]+");
            shares.put(cells[1], Integer.valueOf(cells[cells.length - 1]));
        }
        return shares;
    }
}
