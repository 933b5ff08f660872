package org.nurtureadvisor.setting;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithConverter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a start says to settings, all of them together. */
class SettingsTest {

    private static final List<Class<?>> MAPPINGS =
            new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("org.nurtureadvisor")
                            .that(annotatedWith(ConfigMapping.class))
                            .stream()
                            .<Class<?>>map(JavaClass::reflect)
                            .toList();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "nurture.decisions.retention, -P1Y",
        "nurture.decisions.retention, P0D",
        "nurture.decisions.retention, P1Y-13M",
        "nurture.decisions.retention, P1001Y",
        "nurture.decisions.retention, 10 years",
        "nurture.loads.retention, -P1D",
        "nurture.loads.retention, 30D",
        "nurture.loads.lines-at-once, 0",
        "nurture.loads.max-line-size, 0",
        "nurture.loads.max-line-size, 2G",
        "nurture.database.patience, 0S",
        "nurture.requests.max-size, 1023",
        "nurture.requests.max-size, large",
        "nurture.evaluations.lines-at-once, 0",
        "nurture.evaluations.lines-at-once, 1.5",
        "nurture.idempotency-keys.retention, 0S",
        "nurture.idempotency-keys.retention, 366D",
        "nurture.portfolio.slice-size, 0",
        "nurture.portfolio.slice-size, 2147483647",
        "nurture.portfolio.threads, 0",
        "nurture.portfolio.poll-interval, 0S",
        "nurture.portfolio.heartbeat, -2S",
        "nurture.portfolio.heartbeat, 99MS",
        "nurture.portfolio.retention, P0D",
        "nurture.rules.max-firings, -1",
        "nurture.rules.read-scenarios, ja",
        "nurture.advice.learning, ture",
        "nurture.business.purchase-cycle-days, 0",
        "nurture.business.purchase-cycle-days, NaN",
        "nurture.business.purchase-cycle-days, 1e999",
        "nurture.business.interactions-per-quarter, 0",
        "nurture.business.order-value, -1",
    })
    void whatASettingCannotBeIsRefusedWithItsNameAndWhatIsPossible(String key, String value) {
        assertThatThrownBy(() -> start(Map.of(key, value)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("\"" + value + "\"")
                .hasMessageContaining("Possible is ");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "nurture.decisions.retention, P1D",
        "nurture.decisions.retention, P1000Y",
        "nurture.loads.retention, P2W",
        "nurture.loads.lines-at-once, 1",
        "nurture.loads.max-line-size, 1G",
        "nurture.database.patience, 5M",
        "nurture.requests.max-size, 1K",
        "nurture.idempotency-keys.retention, 7D",
        "nurture.portfolio.threads, 1",
        "nurture.portfolio.threads, ''",
        "nurture.portfolio.poll-interval, 100MS",
        "nurture.portfolio.heartbeat, 1H",
        "nurture.advice.learning, FALSE",
        "nurture.business.purchase-cycle-days, 1",
        "nurture.business.interactions-per-quarter, 0.1",
        "nurture.business.order-value, 0",
    })
    void whatASettingCanBeIsTaken(String key, String value) {
        assertThatCode(() -> start(Map.of(key, value))).doesNotThrowAnyException();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Map<String, String> wrong =
                Map.of("nurture.decisions.retention", "-P1Y", "nurture.loads.lines-at-once", "0");

        assertThatThrownBy(() -> start(wrong)).hasMessageContainingAll("-P1Y", "lines-at-once");
    }

    @ParameterizedTest
    @CsvSource({
        "nurture.load.retention, nurture.loads.retention",
        "nurture.loads.retentoin, nurture.loads.retention",
        "nurture.portfolio.slicesize, nurture.portfolio.slice-size",
        "nurture.rule.directory, nurture.rules.directory",
        "NURTURE_LOAD_RETENTION, NURTURE_LOADS_RETENTION",
        "NURTURE_RULES_DIRECTROY, NURTURE_RULES_DIRECTORY"
    })
    void aSettingThatThereIsNotIsToldWithWhatWasProbablyMeant(String written, String meant) {
        assertThat(mistakes(written))
                .containsExactly("There is no setting " + written + ". Did you mean: " + meant);
    }

    @Test
    void aSettingThatNothingComesNearIsToldByItself() {
        assertThat(mistakes("nurture.colour"))
                .containsExactly("There is no setting nurture.colour.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nurture.loads.retention",
                "NURTURE_LOADS_MAX_LINE_SIZE",
                "quarkus.http.port",
                "HOME"
            })
    void whatIsASettingOrNoneOfOursIsNoMistake(String written) {
        assertThat(mistakes(written)).isEmpty();
    }

    /** Kubernetes puts such variables there for a service of this name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NURTURE_ADVISOR_PORT",
                "NURTURE_ADVISOR_SERVICE_HOST",
                "NURTURE_ADVISOR_SERVICE_PORT_HTTP",
                "NURTURE_ADVISOR_PORT_80_TCP_ADDR"
            })
    void aVariableThatBeginsLikeASettingAndIsNotMeantAsOneIsLeftAlone(String variable) {
        assertThat(mistakes(variable)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NURTURE_ADVISOR_PORT, nurture.advisor.port",
        "NURTURE_RULES_CACHE_DIRECTORY, nurture.rules.cache.directory"
    })
    void aVariableCountsOnceHoweverItIsListed(String variable, String dotted) {
        assertThat(mistakes(variable, dotted)).isEmpty();
    }

    private static List<String> mistakes(String... written) {
        return KnownSettings.mistakes(Set.of(written), KnownSettings.known(MAPPINGS.stream()));
    }

    @Test
    void everySettingButAFolderSaysWhatIsPossible() {
        assertThat(MAPPINGS.stream().flatMap(mapping -> Stream.of(mapping.getDeclaredMethods())))
                .filteredOn(method -> Modifier.isAbstract(method.getModifiers()))
                .filteredOn(method -> !isFolder(method))
                .isNotEmpty()
                .allSatisfy(
                        method ->
                                assertThat(
                                                method.isAnnotationPresent(WithConverter.class)
                                                        || wanted(method)
                                                                .isAnnotationPresent(
                                                                        WithConverter.class))
                                        .isTrue());
    }

    private static boolean isFolder(Method setting) {
        return wanted(setting).getType() == Path.class;
    }

    /** The type of a setting, or of what it may be where it is optional. */
    private static AnnotatedType wanted(Method setting) {
        AnnotatedType type = setting.getAnnotatedReturnType();
        return setting.getReturnType() == Optional.class
                ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]
                : type;
    }

    private static void start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("nurture.database.directory", "data");
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(new PropertiesConfigSource(all, "settings", 0));
        MAPPINGS.forEach(builder::withMapping);
        builder.build();
    }
}
