package org.nurtureadvisor.setting;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.Config;
import org.nurtureadvisor.spelling.DidYouMean;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses a start with settings that there are none of: what they were meant to say would not be
 * so. Tests have properties of their own.
 */
@ApplicationScoped
@UnlessBuildProfile("test")
class KnownSettings {

    private static final String PREFIX = "nurture.";
    private static final String VARIABLE_PREFIX = variable(PREFIX);

    /** Before anything else begins. */
    void refuseOthers(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start,
            Config config,
            BeanManager beans) {
        Set<String> written = new TreeSet<>();
        config.getPropertyNames().forEach(written::add);
        List<String> mistakes = mistakes(written, known(mappings(beans)));
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(String.join(System.lineSeparator(), mistakes));
        }
    }

    /** Every group of settings is a bean. */
    private static Stream<Class<?>> mappings(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> bean.getTypes().stream())
                .filter(KnownSettings::isMapping)
                .map(Class.class::cast);
    }

    private static boolean isMapping(Type type) {
        return type instanceof Class<?> group && group.isAnnotationPresent(ConfigMapping.class);
    }

    /** Names of all settings, of whatever group. */
    static Set<String> known(Stream<Class<?>> mappings) {
        return mappings.map(ConfigClass::configClass)
                .flatMap(group -> ConfigMappings.getProperties(group).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What there is no setting of, and what was probably meant.
     *
     * @param written names of properties, and of variables of the environment
     */
    static List<String> mistakes(Set<String> written, Set<String> known) {
        return written.stream()
                .filter(name -> !known.contains(name))
                .filter(name -> !isOfVariable(name, written))
                .sorted()
                .flatMap(name -> mistake(name, known).stream())
                .toList();
    }

    /** Each variable is listed once more, with dots. */
    private static boolean isOfVariable(String name, Set<String> written) {
        return name.startsWith(PREFIX) && written.contains(variable(name));
    }

    private static Optional<String> mistake(String name, Set<String> known) {
        if (name.startsWith(PREFIX)) {
            String meant = nearest(name, known).map(near -> " Did you mean: " + near).orElse("");
            return Optional.of("There is no setting " + name + "." + meant);
        }
        return name.startsWith(VARIABLE_PREFIX) ? ofVariable(name, known) : Optional.empty();
    }

    /** Others may have put a variable there that begins like ours, and means something else. */
    private static Optional<String> ofVariable(String name, Set<String> known) {
        Set<String> variables =
                known.stream().map(KnownSettings::variable).collect(Collectors.toSet());
        return variables.contains(name)
                ? Optional.empty()
                : nearest(name, variables)
                        .map(near -> "There is no setting " + name + ". Did you mean: " + near);
    }

    /** What all begin with does not make them alike. */
    private static Optional<String> nearest(String name, Set<String> known) {
        String prefix = name.substring(0, PREFIX.length());
        return DidYouMean.nearest(
                        name.substring(prefix.length()),
                        known.stream().map(each -> each.substring(prefix.length())).toList())
                .map(prefix::concat);
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
