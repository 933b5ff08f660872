package org.nurtureadvisor.customer.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** A patch changes what it names, as RFC 7396 says. */
class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The test cases of the RFC, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a":"b"}            | {"a":"c"}                | {"a":"c"}
                    {"a":"b"}            | {"b":"c"}                | {"a":"b","b":"c"}
                    {"a":"b"}            | {"a":null}               | {}
                    {"a":"b","b":"c"}    | {"a":null}               | {"b":"c"}
                    {"a":["b"]}          | {"a":"c"}                | {"a":"c"}
                    {"a":"c"}            | {"a":["b"]}              | {"a":["b"]}
                    {"a":{"b":"c"}}      | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}    | {"a":[1]}                | {"a":[1]}
                    ["a","b"]            | ["c","d"]                | ["c","d"]
                    {"a":"b"}            | ["c"]                    | ["c"]
                    {"a":"foo"}          | null                     | null
                    {"a":"foo"}          | "bar"                    | "bar"
                    {"e":null}           | {"a":1}                  | {"e":null,"a":1}
                    [1,2]                | {"a":"b","c":null}       | {"a":"b"}
                    {}                   | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
                    """)
    void isThatOfTheRfc(String target, String patch, String result) throws JsonProcessingException {
        assertThat(MergePatch.apply(JSON.readTree(target), JSON.readTree(patch)))
                .isEqualTo(JSON.readTree(result));
    }

    @Property
    void twiceIsOnce(@ForAll("values") JsonNode target, @ForAll("values") JsonNode patch) {
        JsonNode once = MergePatch.apply(target, patch);

        assertThat(MergePatch.apply(once, patch)).isEqualTo(once);
    }

    @Property
    void nothingChangesNothing(@ForAll("objects") JsonNode target) {
        assertThat(MergePatch.apply(target, NODES.objectNode())).isEqualTo(target);
    }

    @Property
    void theTargetStaysAsItIs(
            @ForAll("objects") JsonNode target, @ForAll("objects") JsonNode patch) {
        JsonNode before = target.deepCopy();

        MergePatch.apply(target, patch);

        assertThat(target).isEqualTo(before);
    }

    @Property
    void whatIsNotNamedStays(
            @ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        JsonNode patched = MergePatch.apply(target, patch);

        target.properties().stream()
                .filter(property -> !patch.has(property.getKey()))
                .forEach(
                        property ->
                                assertThat(patched.get(property.getKey()))
                                        .isEqualTo(property.getValue()));
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return Arbitraries.lazyOf(this::scalars, this::scalars, this::anyObject);
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return object(values());
    }

    private Arbitrary<JsonNode> anyObject() {
        return object(values()).map(object -> object);
    }

    private Arbitrary<JsonNode> scalars() {
        return Arbitraries.of(
                List.of(
                        NODES.nullNode(),
                        NODES.numberNode(1),
                        NODES.textNode("x"),
                        NODES.arrayNode().add(2)));
    }

    private static Arbitrary<ObjectNode> object(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), values)
                .ofMaxSize(3)
                .map(properties -> NODES.objectNode().setAll(properties));
    }
}
