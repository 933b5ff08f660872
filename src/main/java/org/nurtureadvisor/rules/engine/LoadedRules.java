package org.nurtureadvisor.rules.engine;

import org.drools.model.Model;
import org.drools.model.Rule;
import org.objectweb.asm.ClassReader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that Drools made of rules, inspected and loaded: the same way whether they were
 * compiled a moment ago or kept from before.
 */
final class LoadedRules {

    private static final String SUFFIX = ".class";
    private static final String MODEL = Model.class.getName().replace('.', '/');

    private final List<Model> models;

    private LoadedRules(List<Model> models) {
        this.models = models;
    }

    /**
     * @param classes bytes of each class by the path of its file
     * @throws RulesRejectedException if a class names what it must not
     * @throws LinkageError if they are no classes, or do not fit those of the application
     */
    static LoadedRules of(Map<String, byte[]> classes) {
        ClassGuard.check(classes);
        ClassLoader loader = new Loader(classes, Thread.currentThread().getContextClassLoader());
        List<Model> models = new ArrayList<>();
        classes.forEach(
                (path, bytes) -> {
                    if (Arrays.asList(new ClassReader(bytes).getInterfaces()).contains(MODEL)) {
                        models.add(model(loader, path));
                    }
                });
        return new LoadedRules(models);
    }

    private static Model model(ClassLoader loader, String path) {
        String name = path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
        try {
            return (Model) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the compiled class " + name + " cannot be used", e);
        }
    }

    /** What was made of a package, by the names of its rules. */
    Map<String, Rule> rules(String packageName) {
        Map<String, Rule> rules = new HashMap<>();
        models(packageName)
                .forEach(
                        model -> model.getRules().forEach(rule -> rules.put(rule.getName(), rule)));
        return rules;
    }

    /** What was made of a package, all in all. */
    List<Model> models(String packageName) {
        return models.stream().filter(model -> model.getPackageName().equals(packageName)).toList();
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + SUFFIX);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
