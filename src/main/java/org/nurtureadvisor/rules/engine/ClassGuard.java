package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Diagnostic;
import org.objectweb.asm.ClassReader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The second line of defence behind the profile: looks at the classes that Drools compiled, and
 * lets none pass that names a class outside a short list. It knows nothing of the profile, so that
 * a gap in the one is not a gap in the other.
 */
final class ClassGuard {

    /** The vocabulary, and what Drools's own code is made of. */
    private static final List<String> PACKAGES =
            List.of(
                    "org/nurtureadvisor/vocabulary/",
                    "org/drools/core/base/accumulators/",
                    "org/drools/model/",
                    "org/drools/modelcompiler/dsl/pattern/",
                    "org/drools/modelcompiler/util/");

    /** Classes that compiled comparisons, texts and lambdas need, and Drools around them. */
    private static final Set<String> CLASSES =
            Set.of(
                    "java/io/Serializable",
                    "java/lang/Boolean",
                    "java/lang/Byte",
                    "java/lang/CharSequence",
                    "java/lang/Character",
                    "java/lang/Comparable",
                    "java/lang/Double",
                    "java/lang/Enum",
                    "java/lang/Exception",
                    "java/lang/Float",
                    "java/lang/IllegalArgumentException",
                    "java/lang/Integer",
                    "java/lang/Long",
                    "java/lang/Math",
                    "java/lang/Number",
                    "java/lang/Object",
                    "java/lang/Record",
                    "java/lang/RuntimeException",
                    "java/lang/Short",
                    "java/lang/String",
                    "java/lang/StringBuilder",
                    "java/lang/Throwable",
                    "java/lang/invoke/CallSite",
                    "java/lang/invoke/LambdaMetafactory",
                    "java/lang/invoke/MethodHandle",
                    "java/lang/invoke/MethodHandles",
                    "java/lang/invoke/MethodHandles$Lookup",
                    "java/lang/invoke/MethodType",
                    "java/lang/invoke/SerializedLambda",
                    "java/lang/invoke/StringConcatFactory",
                    "java/math/BigDecimal",
                    "java/math/BigInteger",
                    "java/math/MathContext",
                    "java/math/RoundingMode",
                    "java/time/LocalDate",
                    "java/time/format/DateTimeFormatter",
                    "java/time/format/DateTimeFormatterBuilder",
                    "java/util/ArrayList",
                    "java/util/Arrays",
                    "java/util/Collection",
                    "java/util/Collections",
                    "java/util/List",
                    "java/util/Locale",
                    "java/util/Map",
                    "java/util/Objects",
                    "java/util/Set",
                    "org/drools/util/DateUtils");

    /**
     * Single methods of classes of which nothing else may be used: what every compiled enum calls.
     */
    private static final Set<String> METHODS = Set.of("java/lang/System.arraycopy");

    private static final int CLASS_TAG = 7;
    private static final Set<Integer> MEMBER_TAGS = Set.of(9, 10, 11);

    private ClassGuard() {}

    /**
     * @param compiled bytes of each class by the path of its file
     * @throws RulesRejectedException if a compiled class names what it must not
     */
    static void check(Map<String, byte[]> compiled) {
        Set<String> refused = refused(compiled);
        if (!refused.isEmpty()) {
            String detail =
                    "The compiled rules use what no rule may use: "
                            + String.join(", ", refused)
                            + ".";
            throw new RulesRejectedException(
                    List.of(new Diagnostic("", 1, 1, 1, "FORBIDDEN_CODE", detail, null)));
        }
    }

    /**
     * What compiled classes name and must not.
     *
     * @param compiled bytes of each class by the path of its file
     */
    static Set<String> refused(Map<String, byte[]> compiled) {
        Set<String> refused = new TreeSet<>();
        compiled.forEach(
                (path, bytes) -> inspect(new ClassReader(bytes), compiled.keySet(), refused));
        return refused;
    }

    /** Reads the constant pool, where every class and method that code can name has to stand. */
    private static void inspect(ClassReader reader, Set<String> own, Set<String> refused) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            int tag = offset == 0 ? 0 : reader.readByte(offset - 1);
            if (tag == CLASS_TAG) {
                String name = elementClass(reader.readUTF8(offset, buffer));
                if (!allowed(name, own)
                        && METHODS.stream().noneMatch(method -> method.startsWith(name + "."))) {
                    refused.add(name.replace('/', '.'));
                }
            } else if (MEMBER_TAGS.contains(tag)) {
                String owner = elementClass(reader.readClass(offset, buffer));
                String name =
                        reader.readUTF8(
                                reader.getItem(reader.readUnsignedShort(offset + 2)), buffer);
                if (!allowed(owner, own) && !METHODS.contains(owner + "." + name)) {
                    refused.add((owner + "." + name).replace('/', '.'));
                }
            }
        }
    }

    /** {@code [[Ljava/lang/String;} is about {@code java/lang/String}. */
    private static String elementClass(String name) {
        if (!name.startsWith("[")) {
            return name;
        }
        String element = name.substring(name.lastIndexOf('[') + 1);
        return element.startsWith("L")
                ? element.substring(1, element.length() - 1)
                : "java/lang/Object";
    }

    private static boolean allowed(String name, Set<String> own) {
        return CLASSES.contains(name)
                || own.contains(name + ".class")
                || PACKAGES.stream().anyMatch(name::startsWith);
    }
}
