package org.nurtureadvisor.portfolio.view;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.portfolio.view.MadeUpHistories.History;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToLongFunction;

/** Where the customers of the portfolio stand, how they moved, who is about to slip. */
@QuarkusTest
class PortfolioModelTest {

    private static final String MODELS = "/v1/portfolio/models/";
    private static final Model MODEL =
            ShippedRules.release().model("client-strata").orElseThrow().model();

    @Inject MadeUpHistories histories;

    /** Whatever happened, the history told from now backwards is the one that was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theDistributionOfEachDayIsThatOfTheHistories(long seed) {
        String owner = "distribution-" + seed;
        List<History> written = histories.write(MODEL, owner, 60, new Random(seed));

        JsonPath told =
                get(
                        MODEL.id(),
                        Map.of(
                                "owner", owner,
                                "from", "2025-12-30",
                                "to", "2026-05-10",
                                "every", "P5D"));

        assertThat(counts(told.getList("stages")))
                .isEqualTo(counted(written.stream().map(History::now).toList()));
        assertShares(told.getList("stages"));
        List<Map<String, Object>> days = told.getList("history");
        assertThat(days).hasSize(27);
        for (Map<String, Object> day : days) {
            LocalDate on = LocalDate.parse((String) day.get("on"));
            assertThat(counts(listOf(day.get("stages"))))
                    .as("on %s", on)
                    .isEqualTo(
                            counted(
                                    written.stream()
                                            .map(history -> history.at(on))
                                            .filter(Objects::nonNull)
                                            .toList()));
            assertShares(listOf(day.get("stages")));
        }
    }

    /** To the fourth decimal place, and of nobody none. */
    private static void assertShares(List<Map<String, Object>> stages) {
        double all = Math.max(1, counts(stages).values().stream().mapToLong(n -> n).sum());
        for (Map<String, Object> stage : stages) {
            assertThat(((Number) stage.get("share")).doubleValue())
                    .isCloseTo(((Number) stage.get("customers")).longValue() / all, within(6e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void theMatrixIsThatOfTheHistories(long seed) {
        String owner = "matrix-" + seed;
        Random random = new Random(seed);
        List<History> written = histories.write(MODEL, owner, 60, random);
        LocalDate from = MadeUpHistories.FIRST.plusDays(random.nextInt(60));
        LocalDate to = from.plusDays(random.nextInt(60));

        JsonPath told =
                get(
                        MODEL.id() + "/movements",
                        Map.of("owner", owner, "from", from.toString(), "to", to.toString()));

        Map<String, Long> matrix = new HashMap<>();
        for (Map<String, Object> way : told.<Map<String, Object>>getList("matrix")) {
            matrix.put(
                    way.get("from") + " -> " + way.get("to"),
                    ((Number) way.get("customers")).longValue());
        }
        assertThat(matrix)
                .isEqualTo(
                        written.stream()
                                .filter(history -> history.at(to) != null)
                                .collect(
                                        groupingBy(
                                                history ->
                                                        history.at(from) + " -> " + history.at(to),
                                                counting())));
        assertThat(told.<String, Integer>getMap("moves"))
                .isEqualTo(
                        written.stream()
                                .flatMap(history -> history.moves(MODEL, from, to).stream())
                                .collect(groupingBy(Movement::name, summingInt(move -> 1))));
    }

    @Test
    void whoeverIsAboutToSlipOrPastTheDayIsListedTheMostValuableFirstPageByPage() {
        histories.write(MODEL, "slipping", 160, new Random(21));
        Map<String, Object> query = Map.of("owner", "slipping", "from", "2026-02-01", "within", 30);

        List<Map<String, Object>> whole =
                get(MODEL.id() + "/slipping?limit=200", query).getList("customers");
        List<Map<String, Object>> paged = pages(MODEL.id() + "/slipping", query);

        assertThat(whole).isNotEmpty().hasSizeGreaterThan(7).isEqualTo(paged);
        assertThat(whole)
                .allSatisfy(
                        standing ->
                                assertThat(LocalDate.parse((String) standing.get("slipsOn")))
                                        .isBeforeOrEqualTo("2026-03-03"));
        assertThat(whole)
                .as("those whose day has passed are the most urgent")
                .anySatisfy(
                        standing ->
                                assertThat(LocalDate.parse((String) standing.get("slipsOn")))
                                        .isBefore("2026-02-01"));
        assertThat(whole)
                .extracting(standing -> worthIn("EUR", standing))
                .contains((BigDecimal) null)
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static BigDecimal worthIn(String currency, Map<String, Object> standing) {
        return currency.equals(standing.get("currency"))
                ? new BigDecimal(standing.get("worth").toString())
                : null;
    }

    /** The currency that most are worth something in may be another one by then. */
    @Test
    void aPageRanksInTheCurrencyOfTheOneBeforeIt() {
        histories.write(MODEL, "turning", 40, new Random(22));
        Map<String, Object> query =
                Map.of("owner", "turning", "from", "2026-01-01", "within", 120, "limit", 2);
        String next = get(MODEL.id() + "/slipping?currency=JPY", query).getString("next");

        JsonPath second = get(MODEL.id() + "/slipping?cursor=" + next, query);

        assertThat(second.getString("currency")).isEqualTo("JPY");
        assertThat(second.<String>getList("customers.currency")).containsOnly("JPY");
        refuses(MODEL.id() + "/slipping?currency=EUR", "cursor", next);
    }

    @Test
    void theTopFiveAreTheMostValuableInTheCurrencyThatMostPay() {
        List<History> written = histories.write(MODEL, "top", 40, new Random(31));

        JsonPath top = get(MODEL.id() + "/top", Map.of("owner", "top"));

        assertThat(top.getString("currency")).isEqualTo("EUR");
        assertThat(worths(top)).isEqualTo(highest(5, "EUR", written));
        given().queryParam("owner", "top")
                .queryParam("n", 3)
                .get(MODELS + MODEL.id() + "/top")
                .then()
                .body("customers", hasSize(3));
    }

    @Test
    void theTopFiveInACurrencyAreTheMostValuableInIt() {
        List<History> written = histories.write(MODEL, "yen", 40, new Random(32));

        JsonPath top = get(MODEL.id() + "/top", Map.of("owner", "yen", "currency", "JPY"));

        assertThat(top.getString("currency")).isEqualTo("JPY");
        assertThat(worths(top)).isEqualTo(highest(5, "JPY", written));
    }

    @Test
    void howManyAreNotRankedAndWhyIsTold() {
        List<History> written = histories.write(MODEL, "counted", 40, new Random(33));
        Map<String, Long> counts = new HashMap<>();
        written.stream()
                .filter(history -> history.worth() == null || history.worth().signum() != 0)
                .forEach(history -> counts.merge(history.currency(), 1L, Long::sum));

        JsonPath top = get(MODEL.id() + "/top", Map.of("owner", "counted", "n", 200));

        assertThat(top.<String>getList("currencies.currency")).containsExactly("EUR", "JPY", null);
        for (Map<String, Object> share : top.<Map<String, Object>>getList("currencies")) {
            String currency = (String) share.get("currency");
            assertThat(((Number) share.get("customers")).longValue())
                    .as(currency)
                    .isEqualTo(counts.get(currency));
        }
        assertThat(top.getList("customers.currency")).isNotEmpty().containsOnly("EUR");
    }

    @Test
    void whereNobodysWorthIsKnownNobodyIsAtTheTop() {
        given().queryParam("owner", "nobody")
                .get(MODELS + MODEL.id() + "/top")
                .then()
                .statusCode(200)
                .body("currency", equalTo("XXX"))
                .body("currencies", empty())
                .body("customers", empty());
    }

    @Test
    void worthHasTheCurrencyOfTheSpendAndXxxWhereThatHasNone() {
        String owner = "currency-of-the-spend";
        evaluated("in-euros", owner, "{\"spendLast12Months\": 900, \"currency\": \"EUR\"}");
        evaluated("in-nothing", owner, "{\"spendLast12Months\": 50000}");
        evaluated("in-silence", owner, "{\"last12Months\": 3, \"currency\": \"EUR\"}");

        JsonPath standings = get(MODEL.id() + "/customers", Map.of("owner", owner));

        assertThat(standings.<String>getList("customers.currency"))
                .containsExactly("EUR", "XXX", null);
    }

    @Test
    void whoeverSpentNothingDoesNotSayWhichCurrencyRanks() {
        String owner = "mostly-dormant";
        evaluated("dormant", owner, "{\"spendLast12Months\": 0}");
        evaluated("lead", owner, "{\"spendLast12Months\": 0}");
        evaluated("paying", owner, "{\"spendLast12Months\": 900, \"currency\": \"EUR\"}");

        JsonPath top = get(MODEL.id() + "/top", Map.of("owner", owner));

        assertThat(top.getString("currency")).isEqualTo("EUR");
        assertThat(top.<String>getList("customers.customer")).containsExactly("paying");
        assertThat(top.<String>getList("currencies.currency")).containsExactly("EUR");
    }

    private static void evaluated(String customer, String owner, String purchases) {
        given().contentType("application/json")
                .body(
                        """
                        {"owner": "%s", "facts": {"purchases": %s}}"""
                                .formatted(owner, purchases))
                .put("/v1/customers/" + customer)
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body("{\"models\": [\"client-strata\"]}")
                .post("/v1/customers/" + customer + "/evaluations")
                .then()
                .statusCode(201);
    }

    private static List<BigDecimal> worths(JsonPath ranking) {
        return ranking.<Object>getList("customers.worth").stream()
                .map(worth -> new BigDecimal(worth.toString()))
                .toList();
    }

    private static List<BigDecimal> highest(int most, String currency, List<History> histories) {
        return histories.stream()
                .filter(history -> currency.equals(history.currency()))
                .map(History::worth)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    @Test
    void customersOnAStageAreListedInTheOrderOfTheirIdsPageByPage() {
        List<History> written = histories.write(MODEL, "listed", 60, new Random(41));
        Map<String, Object> query = Map.of("owner", "listed", "stage", "LOYAL");

        List<Map<String, Object>> paged = pages(MODEL.id() + "/customers", query);

        assertThat(paged)
                .extracting(standing -> standing.get("customer"))
                .isEqualTo(
                        written.stream()
                                .filter(history -> "LOYAL".equals(history.now()))
                                .map(History::customer)
                                .sorted()
                                .map(id -> (Object) id)
                                .toList());
        assertThat(pages(MODEL.id() + "/customers", Map.of("owner", "listed"))).hasSize(60);
    }

    @Test
    void everythingNarrowsByOwnerAndSegment() {
        histories.write(MODEL, "narrow", 30, new Random(51));

        narrows(query -> get(MODEL.id(), query).getLong("customers"));
        narrows(
                query ->
                        get(MODEL.id() + "/movements?from=2026-01-01&to=2026-05-01", query)
                                .<Integer>getList("matrix.customers")
                                .stream()
                                .mapToInt(count -> count)
                                .sum());
        narrows(query -> pages(MODEL.id() + "/customers", query).size());
        narrows(query -> pages(MODEL.id() + "/slipping?from=2026-01-01&within=365", query).size());
        narrows(
                query ->
                        get(MODEL.id() + "/top?currency=EUR&n=200", query)
                                .getList("customers")
                                .size());
    }

    /** All are consumers or businesses, and there are both. */
    private static void narrows(ToLongFunction<Map<String, String>> count) {
        long consumers = count.applyAsLong(Map.of("owner", "narrow", "segment", "CONSUMER"));
        long businesses = count.applyAsLong(Map.of("owner", "narrow", "segment", "BUSINESS"));

        assertThat(consumers).isPositive();
        assertThat(businesses).isPositive();
        assertThat(count.applyAsLong(Map.of("owner", "narrow"))).isEqualTo(consumers + businesses);
        assertThat(count.applyAsLong(Map.of("owner", "nobody", "segment", "BUSINESS"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/top?currency=EUR&n=200",
                "/slipping?currency=EUR&from=2026-01-01&within=365"
            })
    void whoIsAtTheTopOrAboutToSlipIsToldStageByStage(String view) {
        String owner = "by-stage" + view.substring(0, 4);
        histories.write(MODEL, owner, 60, new Random(52));
        List<Map<String, Object>> whole =
                get(MODEL.id() + view, Map.of("owner", owner)).getList("customers");

        for (Stage stage : MODEL.stages()) {
            assertThat(
                            get(MODEL.id() + view, Map.of("owner", owner, "stage", stage.code()))
                                    .<Map<String, Object>>getList("customers"))
                    .isNotEmpty()
                    .isEqualTo(
                            whole.stream()
                                    .filter(each -> stage.code().equals(each.get("stage")))
                                    .toList());
        }
    }

    @Test
    void aModelThatNobodyWasEvaluatedInHasAllStagesAndNoCustomers() {
        JsonPath told =
                get(
                        "trust-trial",
                        Map.of("owner", "nobody", "from", "2026-01-01", "to", "2026-01-01"));

        assertThat(told.getInt("customers")).isZero();
        assertThat(told.getList("stages.customers")).containsExactly(0, 0, 0, 0, 0);
        assertThat(told.getList("history")).hasSize(1);
        assertThat(told.getList("history[0].stages.customers")).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void aHistoryIsToldOnlyWhereADayIsAskedFor() {
        assertThat(get("trust-trial", Map.of("owner", "nobody")).getList("history")).isEmpty();
    }

    @Test
    void whatIsWrongWithAQuestionIsToldAtOnce() {
        given().queryParam("segment", "CONSUMERS")
                .queryParam("stage", "LOYALE")
                .queryParam("within", "soon")
                .queryParam("from", "today")
                .queryParam("owner", "\0")
                .queryParam("currency", "eur")
                .queryParam("limit", 0)
                .get(MODELS + "client-strata/slipping")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors", hasSize(7))
                .body("errors.didYouMean", hasItems("CONSUMER", "LOYAL", "EUR"));
        given().queryParam("to", "garbage")
                .queryParam("every", "never")
                .get(MODELS + "client-strata")
                .then()
                .statusCode(400)
                .body("errors.code", contains("WRONG_TYPE", "WRONG_TYPE", "MISSING", "MISSING"));
        refuses("client-strata", "to", "2026-01-01");
        refuses("client-strata", "every", "P1M");
        refuses("client-strata?every=P1M", "from", "today");
        refuses("client-strata/movements", "to", "2026-01-01");
        refuses("client-strata/movements?from=2026-02-01", "to", "2026-01-01");
        refuses("client-strata?from=2020-01-01", "every", "P1D");
        refuses("client-strata?from=2020-01-01", "every", "monthly");
        refuses("client-strata/top", "n", "0");
        refuses("client-strata/customers", "limit", "201");
        refuses("client-strata/customers", "cursor", "beginning");
        refuses("client-strata/slipping", "cursor", "YQBi");
    }

    private static void refuses(String path, String parameter, String value) {
        given().queryParam(parameter, value)
                .get(MODELS + path)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"));
    }

    @Test
    void aModelThatThereIsNotIsNotFound() {
        for (String view :
                List.of("", "/movements?from=2026-01-01", "/slipping", "/top", "/customers")) {
            given().get(MODELS + "client-stratum" + view)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("MODEL_NOT_FOUND"))
                    .body("errors[0].didYouMean", equalTo("client-strata"));
        }
    }

    private static JsonPath get(String path, Map<String, ?> query) {
        return given().queryParams(query)
                .get(MODELS + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> pages(String path, Map<String, ?> query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> more = new HashMap<>(query);
            if (cursor != null) {
                more.put("cursor", cursor);
            }
            JsonPath page =
                    given().queryParams(more)
                            .queryParam("limit", 7)
                            .get(MODELS + path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            all.addAll(page.getList("customers"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listOf(Object stages) {
        return (List<Map<String, Object>>) stages;
    }

    /** Customers by stage, without the stages that nobody stands on. */
    private static Map<String, Long> counts(List<Map<String, Object>> stages) {
        Map<String, Long> counts = new HashMap<>();
        for (Map<String, Object> stage : stages) {
            long customers = ((Number) stage.get("customers")).longValue();
            if (customers > 0) {
                counts.put((String) stage.get("stage"), customers);
            }
        }
        return counts;
    }

    private static Map<String, Long> counted(List<String> stages) {
        Map<String, Long> counts = new HashMap<>();
        stages.forEach(stage -> counts.merge(stage, 1L, Long::sum));
        return counts;
    }
}
