package org.nurtureadvisor.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests of one overlay, as kubectl renders them. */
record Overlay(Path folder, List<JsonNode> manifests) {

    static Overlay render(Path folder) throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString()).start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
        String complaints = new String(kubectl.getErrorStream().readAllBytes(), UTF_8);
        assertThat(kubectl.waitFor()).as("kubectl kustomize %s: %s", folder, complaints).isZero();
        try (var documents =
                new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(rendered)) {
            return new Overlay(folder, documents.readAll());
        }
    }

    Stream<JsonNode> manifests(String kind) {
        return manifests.stream().filter(manifest -> manifest.at("/kind").asText().equals(kind));
    }

    JsonNode manifest(String kind, String name) {
        return find(manifests(kind), "/metadata/name", name);
    }

    /** The element of a list that has this value at a pointer, or a missing node. */
    static JsonNode find(JsonNode list, String pointer, String value) {
        return find(StreamSupport.stream(list.spliterator(), false), pointer, value);
    }

    private static JsonNode find(Stream<JsonNode> nodes, String pointer, String value) {
        return nodes.filter(node -> node.at(pointer).asText().equals(value))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
