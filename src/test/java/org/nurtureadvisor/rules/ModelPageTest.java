package org.nurtureadvisor.rules;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.digest.Sha256;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.Consequence.Advises;
import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.page.Page;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Stage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rule book as pages: which format is sent, and what stands on it. */
@QuarkusTest
class ModelPageTest {

    private static final String MODEL = "/v1/models/client-strata";
    private static final Voice ENGLISH = ShippedRules.release().english();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                                             | application/json
                    application/json                                                | application/json
                    application/*                                                   | application/json
                    text/html                                                       | text/html
                    text/markdown                                                   | text/markdown
                    text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
                    text/html;q=0.5, text/markdown;q=0.8                            | text/markdown
                    application/json;q=0.1, text/html;q=0.2                         | text/html
                    text/markdown;q=0, text/*                                       | text/html
                    application/json, text/html                                     | application/json
                    """)
    void theFormatIsTheOneAskedFor(String accept, String format) {
        for (String path : List.of("/v1/models", MODEL)) {
            Response answer = given().header("Accept", accept).get(path);

            answer.then().statusCode(200).contentType(startsWith(format));
            assertThat(answer.headers().getValues("Vary")).contains("Accept", "Accept-Language");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html;q=0", "image/*"})
    void anotherFormatIsNotToBeHad(String accept) {
        given().header("Accept", accept)
                .get(MODEL)
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/models", MODEL})
    void eachFormatIsKnownByItsOwnTag(String path) {
        List<String> formats = List.of("application/json", "text/html", "text/markdown");
        List<String> tags = formats.stream().map(format -> tag(path, format)).toList();

        assertThat(tags).doesNotHaveDuplicates();
        for (String format : formats) {
            assertThat(tag(path, format))
                    .isEqualTo("\"sha256:" + Sha256.hex(get(path, format).asString()) + "\"");
            for (String tag : tags) {
                boolean own = tag.equals(tag(path, format));
                Response answer =
                        given().header("Accept", format).header("If-None-Match", tag).get(path);

                answer.then().statusCode(own ? 304 : 200);
                assertThat(answer.headers().getValues("Vary"))
                        .contains("Accept", "Accept-Language");
            }
        }
    }

    @Test
    void aBrowserLoadsNothingButTheStylesheetOfThePage() throws Exception {
        Response response = get(MODEL, "text/html");
        String html = response.asString();
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains(Base64.getEncoder().encodeToString(digest));
        assertThat(html).doesNotContain("<script", " style=", "http://", "https://");
    }

    static Stream<CompiledModel> models() {
        return ShippedRules.release().models().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPageSaysAllThatTheRulesOfItsModelSay(CompiledModel model) {
        String path = "/v1/models/" + model.model().id();
        String html = read(get(path, "text/html").asString());
        String markdown = get(path, "text/markdown").asString().replace("\\", "");

        for (String page : List.of(html, markdown)) {
            assertThat(page).contains(model.model().title(), model.model().source());
            for (Stage stage : model.model().stages()) {
                assertThat(page).contains(stage.title(), stage.business(), stage.client());
            }
            List<String> articles = List.of(page.split("<article>|\n###+ "));
            model.stageRuleSources().forEach(rule -> saysAllOf(rule, way(rule, model), articles));
            model.adviceRules().forEach(rule -> saysAllOf(rule, advice(rule), articles));
            model.warningRules().forEach(rule -> saysAllOf(rule, warning(rule), articles));
        }
    }

    private static void saysAllOf(Rule rule, Stream<String> said, List<String> articles) {
        Stream<String> criteria =
                rule.conditions().stream()
                        .filter(condition -> !asksForPlacement(condition))
                        .flatMap(condition -> ENGLISH.wording().say(condition).stream());
        List<String> all =
                Stream.of(Stream.of(rule.title(), rule.comment()), criteria, said)
                        .flatMap(Function.identity())
                        .toList();

        assertThat(articles.stream().filter(article -> article.contains(rule.id())))
                .isNotEmpty()
                .allSatisfy(article -> assertThat(article).contains(all));
    }

    /** Under the heading of a stage, the stage is not said again. */
    private static boolean asksForPlacement(Condition condition) {
        return condition instanceof Condition.Pattern pattern
                && pattern.type() == FactType.PLACEMENT;
    }

    private static Stream<String> way(Rule rule, CompiledModel model) {
        int points = rule.places().points();
        return model.model().kind().isOrdered() ? Stream.of() : Stream.of(points + " point");
    }

    private static Stream<String> advice(Rule rule) {
        Advises advises = rule.advises();
        return Stream.of(
                ENGLISH.said(rule, Part.ACTION),
                ENGLISH.said(rule, Part.BECAUSE),
                advises.owner() + ", " + within(advises.withinDays()),
                advises.ladderStep().name().substring(1).toLowerCase(Locale.ROOT),
                advises.priority() + " of 100",
                advises.code(),
                advises.topic(),
                advises.moment() == null ? "" : advises.moment().name().toLowerCase(Locale.ROOT));
    }

    private static String within(int days) {
        return switch (days) {
            case 0 -> "the same day";
            case 1 -> "within 1 day";
            default -> "within " + days + " days";
        };
    }

    private static Stream<String> warning(Rule rule) {
        return Stream.of(rule.warns().code(), ENGLISH.said(rule, Part.BECAUSE));
    }

    @Test
    void adviceSaysHowItTouchesTheClient() {
        String strata = get(MODEL, "text/markdown").asString();
        String meeting = get("/v1/models/meet-know-trust-agree", "text/markdown").asString();
        String german =
                given().header("Accept", "text/html")
                        .header("Accept-Language", "de")
                        .get("/v1/models/meet-know-trust-agree")
                        .asString();

        assertThat(strata).contains("- How: an extra or a proposal, asks for nothing\n");
        assertThat(meeting)
                .contains(
                        "**A critical moment, initiation: ", "**A critical moment, culmination: ");
        assertThat(german).contains("der Anfang: ", "der Höhepunkt: ", "Arbeit im Haus, bittet um");
    }

    @ParameterizedTest
    @MethodSource("models")
    void noWayToTouchAClientIsWithoutAWord(CompiledModel model) {
        for (String language : List.of("en", "de")) {
            String markdown =
                    given().header("Accept", "text/markdown")
                            .header("Accept-Language", language)
                            .get("/v1/models/" + model.model().id())
                            .asString();

            assertThat(markdown).doesNotContain(": , ", ", ,", ", \n", "****");
        }
    }

    @Test
    void adviceStandsUnderEachStageThatItIsFor() {
        String markdown = get(MODEL, "text/markdown").asString();

        assertThat(under("Defected", markdown)).contains("STR-110", "STR-114");
        assertThat(under("Repeat", markdown)).contains("STR-131").doesNotContain("STR-110");
        assertThat(under("Loyal", markdown)).contains("STR-131").doesNotContain("STR-134");
        assertThat(under("Where no stage is known", markdown)).contains("STR-100");
        assertThat(under("After a move, or at a standstill", markdown)).contains("STR-134");
    }

    @Test
    void adviceOnSkippedStagesStandsByItself() {
        String markdown = get("/v1/models/steps-of-intimacy", "text/markdown").asString();

        assertThat(under("Where a stage was skipped", markdown)).contains("INM-150", "INM-151");
        assertThat(under("After a move, or at a standstill", markdown)).doesNotContain("INM-15");
    }

    @Test
    void theIndexLeadsToEveryModel() {
        String html = get("/v1/models", "text/html").asString();
        String markdown = get("/v1/models", "text/markdown").asString();

        models().forEach(
                        compiled -> {
                            String id = compiled.model().id();
                            assertThat(html).contains("<a href=\"models/" + id + "\">");
                            assertThat(markdown).contains("](models/" + id + ")");
                        });
    }

    @Test
    void whatRulesSayIsNeverTakenForMarkup() {
        CompiledRelease release = withMarkup();
        CompiledModel model = release.model("client-strata").orElseThrow();
        Page page = Page.of(model, release, release.english());

        assertThat(page.html().text())
                .contains("&lt;b&gt;bold&lt;/b&gt; &amp; *starred* [link](x)")
                .contains("Source: &lt;i&gt;A&lt;/i&gt; &amp; B")
                .doesNotContain("<b>", "<i>", "&amp;lt;", "&amp;amp;");

        assertThat(page.markdown().text())
                .contains("\\<b\\>bold\\</b\\> \\& \\*starred\\* \\[link\\](x)")
                .contains("\n1. 1\\. Defected\n");
    }

    @Test
    void headingsAreAlsoThereInGerman() {
        CompiledModel model = ShippedRules.release().model("client-strata").orElseThrow();
        Voice german = ShippedRules.release().voice(List.of(Locale.GERMAN));
        Page page = Page.of(model, ShippedRules.release(), german);

        assertThat(page.html().text())
                .contains("<html lang=\"de\">", "Was zu tun ist", "binnen 14 Tagen");
        assertThat(page.markdown().text()).contains("### Was zu tun ist");
        assertThat(Page.of(ShippedRules.release(), german).html().text())
                .contains("Beziehungsmodelle");
    }

    @Test
    void jsonTellsTheSame() {
        given().get(MODEL)
                .then()
                .body("policy.forwardOnly", equalTo(false))
                .body("warnings.size()", equalTo(warnings("client-strata")))
                .body("advice.find { it.rule == 'STR-140' }.owner", equalTo("account manager"))
                .body("advice.find { it.rule == 'STR-140' }.withinDays", equalTo(14))
                .body("advice.find { it.rule == 'STR-140' }.topic", equalTo("give-extra"))
                .body("advice.find { it.rule == 'STR-140' }.contact", equalTo("MARKETING"))
                .body("advice.find { it.rule == 'STR-140' }.asks", equalTo("NOTHING"))
                .body("advice.find { it.rule == 'STR-140' }.channel", nullValue())
                .body("stages.find { it.code == 'REPEAT' }.advice", hasItem("STR-130"))
                .body("stages.find { it.code == 'LOYAL' }.advice", not(hasItem("STR-130")))
                .body(
                        "advice.find { it.rule == 'STR-140' }.because",
                        equalTo("Nothing unexpected for … days"));
    }

    private static int warnings(String id) {
        return ShippedRules.release().model(id).orElseThrow().warningRules().size();
    }

    /** Rules in which somebody tries out markup. */
    private static CompiledRelease withMarkup() {
        TreeMap<String, String> texts = new TreeMap<>(ShippedRules.files().texts());
        texts.computeIfPresent(
                "client-strata/model.yaml",
                (path, text) ->
                        text.replace("title: Defected", "title: 1. Defected")
                                .replace("source: Client Intimacy", "source: \"<i>A</i> & B\" #"));
        texts.computeIfPresent(
                "client-strata/advice.drl",
                (path, text) ->
                        text.replace(
                                "Send a handwritten card",
                                "<b>bold</b> & *starred* [link](x) Send a handwritten card"));
        return ReleaseReader.read(new RuleFiles(texts));
    }

    private static String under(String heading, String markdown) {
        String section = markdown.substring(markdown.indexOf("\n## " + heading + "\n") + 4);
        int next = section.indexOf("\n## ");
        return next < 0 ? section : section.substring(0, next);
    }

    private static Response get(String path, String format) {
        return given().header("Accept", format).get(path);
    }

    private static String tag(String path, String format) {
        return get(path, format).header("ETag");
    }

    /** What is read on a page of HTML. */
    private static String read(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
