package org.nurtureadvisor.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.deployment.Overlay.find;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;

import org.assertj.core.api.AutoCloseableSoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What every overlay would deploy, and above all whether the rules come along. */
@EnabledIf(value = "kubectlIsInstalled", disabledReason = "kubectl is not installed")
@ParameterizedClass(name = "{0}")
@MethodSource("overlays")
class KustomizeTest {

    /** Of all annotations; in one of them kubectl apply keeps what it was given. */
    private static final int ANNOTATIONS_LIMIT = 256 * 1024;

    /** What PostgreSQL takes if nothing else is said, without those of its superusers. */
    private static final int CONNECTIONS = 100 - 3;

    /** How long the scheduler waits for what it is at, once all requests are answered. */
    private static final Duration SLICES_AT_WORK = Duration.ofSeconds(10);

    private final Overlay overlay;
    private final JsonNode deployment;
    private final JsonNode pod;
    private final JsonNode container;

    KustomizeTest(Overlay overlay) {
        this.overlay = overlay;
        deployment = overlay.manifest("Deployment", "nurture-advisor");
        pod = deployment.at("/spec/template/spec");
        container = pod.at("/containers/0");
    }

    @Test
    void bringsEveryFileOfRulesToThePod() throws IOException {
        try (var softly = new AutoCloseableSoftAssertions()) {
            for (Path folder : foldersOf(Path.of("rules"))) {
                softly.assertThat(missingInThePod(folder)).as(remedy(folder)).isEmpty();
            }
        }
    }

    @Test
    void rollsThePodsOverWhenRulesChange() {
        assertThat(pod.at("/volumes").findValues("configMap"))
                .isNotEmpty()
                .extracting(configMap -> configMap.at("/name").asText())
                .allSatisfy(
                        name -> {
                            JsonNode configMap = overlay.manifest("ConfigMap", name);
                            assertThat(name).as("ends in a hash").matches(".+-[a-z0-9]{10}");
                            assertThat(configMap.at("/immutable")).as(name).hasToString("true");
                        });
    }

    @Test
    void keepsConfigMapsSmallEnoughToBeApplied() {
        assertThat(overlay.manifests("ConfigMap"))
                .isNotEmpty()
                .allSatisfy(
                        configMap ->
                                assertThat(configMap.toString().getBytes(UTF_8))
                                        .as(configMap.at("/metadata/name").asText())
                                        .hasSizeLessThan(ANNOTATIONS_LIMIT));
    }

    @Test
    void letsInOnlyNamespacesThatAreGrantedAccess() {
        JsonNode policy = overlay.manifest("NetworkPolicy", "nurture-advisor").at("/spec");

        assertThat(policy.at("/podSelector/matchLabels"))
                .isEqualTo(deployment.at("/spec/selector/matchLabels"));
        assertThat(policy.at("/policyTypes")).hasToString("[\"Ingress\"]");
        assertThat(policy.at("/ingress")).hasSize(1);
        assertThat(policy.at("/ingress/0/from")).hasSize(1);
        assertSays(
                policy,
                "/ingress/0/from/0/namespaceSelector/matchLabels/nurture-advisor~1access",
                "granted");
    }

    @Test
    void runsWithoutPrivileges() {
        assertSays(pod, "/automountServiceAccountToken", "false");
        assertSays(pod, "/securityContext/runAsNonRoot", "true");
        assertSays(pod, "/securityContext/runAsUser", "10001");
        assertSays(pod, "/securityContext/seccompProfile/type", "RuntimeDefault");
        assertSays(container, "/securityContext/allowPrivilegeEscalation", "false");
        assertSays(container, "/securityContext/readOnlyRootFilesystem", "true");
        assertSays(container, "/securityContext/capabilities/drop/0", "ALL");
    }

    @Test
    void hasAProbeForEachPhaseOfItsLife() {
        assertProbe("startupProbe", "/q/health/started");
        assertProbe("livenessProbe", "/q/health/live");
        assertProbe("readinessProbe", "/q/health/ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests/cpu", "/requests/memory", "/limits/memory"})
    void statesWhatItNeeds(String pointer) {
        assertThat(container.at("/resources" + pointer).asText()).as(pointer).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_DATASOURCE_JDBC_URL, url",
        "QUARKUS_DATASOURCE_USERNAME, username",
        "QUARKUS_DATASOURCE_PASSWORD, password"
    })
    void learnsFromASecretWhereTheDatabaseIs(String variable, String key) {
        JsonNode secret =
                find(container.at("/env"), "/name", variable).at("/valueFrom/secretKeyRef");

        assertSays(secret, "/name", "nurture-advisor-database");
        assertSays(secret, "/key", key);
    }

    @Test
    void pinsItsImage() {
        assertThat(container.at("/image").asText())
                .matches(".+(:[\\w.-]+|@sha256:[0-9a-f]{64})")
                .doesNotEndWith(":latest");
    }

    @Test
    void replacesPodsGracefully() {
        assertSays(deployment, "/spec/strategy/rollingUpdate/maxUnavailable", "0");

        Duration pause =
                Duration.ofSeconds(container.at("/lifecycle/preStop/sleep/seconds").asInt());
        Duration requests = Duration.parse("PT" + variable("QUARKUS_SHUTDOWN_TIMEOUT"));
        assertThat(Duration.ofSeconds(pod.at("/terminationGracePeriodSeconds").asInt()))
                .isGreaterThan(pause.plus(requests).plus(SLICES_AT_WORK));
    }

    @Test
    void asksPostgresqlForNoMoreConnectionsThanItTakes() {
        int pods =
                deployment.at("/spec/replicas").asInt()
                        + deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt();
        int each = Integer.parseInt(variable("QUARKUS_DATASOURCE_JDBC_MAX_SIZE")) + 1;
        assertThat(pods * each).isLessThan(CONNECTIONS);
    }

    @Test
    void selectsItsOwnPods() {
        List<JsonNode> selectors = new ArrayList<>(deployment.findValues("matchLabels"));
        selectors.add(overlay.manifest("Service", "nurture-advisor").at("/spec/selector"));
        selectors.add(
                overlay.manifest("PodDisruptionBudget", "nurture-advisor")
                        .at("/spec/selector/matchLabels"));
        var labels = deployment.at("/spec/template/metadata/labels").properties();
        assertThat(selectors)
                .allSatisfy(
                        selector ->
                                assertThat(labels).isNotEmpty().containsAll(selector.properties()));
    }

    private void assertProbe(String probe, String path) {
        String port = find(container.at("/ports"), "/containerPort", "8080").at("/name").asText();
        assertSays(container, "/" + probe + "/httpGet/path", path);
        assertSays(container, "/" + probe + "/httpGet/port", port);
    }

    private static void assertSays(JsonNode manifest, String pointer, String value) {
        assertThat(manifest.at(pointer).asText()).as(pointer).isEqualTo(value);
    }

    /** The files of a folder of rules that the pod would not find, or find with other content. */
    private List<String> missingInThePod(Path folder) throws IOException {
        JsonNode files =
                mountedAt(variable("NURTURE_RULES_DIRECTORY") + "/" + folder.getFileName());
        List<String> missing = new ArrayList<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (!Files.readString(file).equals(files.path(name).textValue())) {
                missing.add(name);
            }
        }
        return missing;
    }

    private JsonNode mountedAt(String path) {
        String volume =
                find(container.at("/volumeMounts"), "/mountPath", path).at("/name").asText();
        String configMap = find(pod.at("/volumes"), "/name", volume).at("/configMap/name").asText();
        return overlay.manifest("ConfigMap", configMap).at("/data");
    }

    private String variable(String name) {
        return find(container.at("/env"), "/name", name).at("/value").asText();
    }

    private static String remedy(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        String files =
                list(folder).stream()
                        .map(file -> "      - %s/%s".formatted(name, file.getFileName()))
                        .collect(joining("\n"));
        return """
                %1$s does not reach the pod whole. What brings it there, in rules/kustomization.yaml:
                  - name: rules-%2$s
                    files:
                %3$s
                and in k8s/base/rules.yaml, the first under volumeMounts, the second under volumes:
                            - { name: %2$s, mountPath: /etc/nurture/rules/%2$s }
                        - { name: %2$s, configMap: { name: rules-%2$s } }
                Missing now, or not as it is here"""
                .formatted(folder, name, files);
    }

    static List<Overlay> overlays() throws IOException, InterruptedException {
        List<Overlay> overlays = new ArrayList<>();
        for (Path folder : foldersOf(Path.of("k8s/overlays"))) {
            overlays.add(Overlay.render(folder));
        }
        return overlays;
    }

    static boolean kubectlIsInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static List<Path> foldersOf(Path parent) throws IOException {
        List<Path> folders = list(parent).stream().filter(Files::isDirectory).toList();
        assertThat(folders).as("folders of %s", parent).isNotEmpty();
        return folders;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
