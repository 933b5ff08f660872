package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Advocacy;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Business;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Consent;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Exchange;
import org.nurtureadvisor.vocabulary.Generosity;
import org.nurtureadvisor.vocabulary.Interactions;
import org.nurtureadvisor.vocabulary.Intimacy;
import org.nurtureadvisor.vocabulary.Ladder;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Level;
import org.nurtureadvisor.vocabulary.Milestone;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Partnership;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.Profile;
import org.nurtureadvisor.vocabulary.Purchases;
import org.nurtureadvisor.vocabulary.Reach;
import org.nurtureadvisor.vocabulary.Segment;
import org.nurtureadvisor.vocabulary.Service;
import org.nurtureadvisor.vocabulary.Trend;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The second line of defence behind the profile: looks at the classes that Drools compiled, and
 * lets none pass that uses more than a short list of single methods and constants. It knows nothing
 * of the profile, so that a gap in the one is not a gap in the other.
 */
final class ClassGuard {

    /** What rules ask about, and the words in it. They hold values, and do nothing. */
    private static final Set<String> FACTS =
            names(
                    Action.class,
                    ActionKind.class,
                    Advice.class,
                    Advocacy.class,
                    Ask.class,
                    Business.class,
                    Channel.class,
                    Consent.class,
                    Contact.class,
                    Customer.class,
                    Exchange.class,
                    Generosity.class,
                    Interactions.class,
                    Intimacy.class,
                    Ladder.class,
                    LadderStep.class,
                    Level.class,
                    Milestone.class,
                    Movement.class,
                    Partnership.class,
                    Placement.class,
                    Profile.class,
                    Purchases.class,
                    Reach.class,
                    Segment.class,
                    Service.class,
                    Trend.class);

    /** Whatever compiled comparisons use, and Drools around them; nothing else of these classes. */
    private static final Map<String, Set<String>> MEMBERS =
            Map.ofEntries(
                    only("java/lang/Boolean", "valueOf"),
                    only("java/lang/Double", "doubleValue", "valueOf"),
                    only("java/lang/IllegalArgumentException", "<init>"),
                    only("java/lang/Integer", "TYPE", "intValue", "valueOf"),
                    only("java/lang/Long", "longValue", "valueOf"),
                    only("java/lang/Object", "<init>", "equals"),
                    only("java/lang/RuntimeException", "<init>"),
                    only("java/lang/String", "equals", "hashCode"),
                    only("java/lang/invoke/LambdaMetafactory", "altMetafactory", "metafactory"),
                    only(
                            "java/lang/invoke/SerializedLambda",
                            "getFunctionalInterfaceClass",
                            "getFunctionalInterfaceMethodName",
                            "getFunctionalInterfaceMethodSignature",
                            "getImplClass",
                            "getImplMethodKind",
                            "getImplMethodName",
                            "getImplMethodSignature"),
                    only("java/lang/invoke/StringConcatFactory", "makeConcatWithConstants"),
                    only("java/math/BigDecimal", "<init>", "add", "divide", "multiply", "subtract"),
                    only("java/math/MathContext", "DECIMAL128"),
                    only(
                            "java/time/format/DateTimeFormatterBuilder",
                            "<init>",
                            "appendPattern",
                            "parseCaseInsensitive",
                            "toFormatter"),
                    only("java/util/Arrays", "asList"),
                    only("java/util/Collections", "emptyList"),
                    only("java/util/Locale", "ENGLISH"),
                    only("org/drools/core/base/accumulators/AverageAccumulateFunction", "<init>"),
                    only("org/drools/core/base/accumulators/CountAccumulateFunction", "<init>"),
                    only(
                            "org/drools/core/base/accumulators/IntegerMaxAccumulateFunction",
                            "<init>"),
                    only(
                            "org/drools/core/base/accumulators/IntegerMinAccumulateFunction",
                            "<init>"),
                    only(
                            "org/drools/core/base/accumulators/IntegerSumAccumulateFunction",
                            "<init>"),
                    only("org/drools/model/DomainClassMetadata", "getPropertyIndex"),
                    only(
                            "org/drools/model/Index$ConstraintType",
                            "EQUAL",
                            "GREATER_OR_EQUAL",
                            "GREATER_THAN",
                            "LESS_OR_EQUAL",
                            "LESS_THAN",
                            "NOT_EQUAL"),
                    only("org/drools/model/PatternDSL$PatternDef", "bind", "expr"),
                    only("org/drools/model/functions/accumulate/AccumulateFunction", "as"),
                    only("org/drools/model/impl/RuleBuilder", "build"),
                    only("org/drools/model/operators/ContainsOperator", "INSTANCE"),
                    only("org/drools/model/operators/InOperator", "INSTANCE"),
                    only(
                            "org/drools/modelcompiler/dsl/pattern/D",
                            "accFunction",
                            "accumulate",
                            "alphaIndexedBy",
                            "declarationOf",
                            "eval",
                            "execute",
                            "exists",
                            "forall",
                            "not",
                            "pattern",
                            "rule"),
                    only(
                            "org/drools/modelcompiler/util/EvaluationUtil",
                            "areNullSafeEquals",
                            "areNumbersNullSafeEquals",
                            "equals",
                            "greaterOrEqual",
                            "greaterOrEqualNumbers",
                            "greaterThan",
                            "greaterThanNumbers",
                            "lessOrEqual",
                            "lessOrEqualNumbers",
                            "lessThan",
                            "lessThanNumbers",
                            "notEquals",
                            "toBigDecimal"),
                    only("org/drools/util/DateUtils", "getDateFormatMask"));

    /** Classes of which only the names are needed, as the types of something else. */
    private static final Set<String> NAMES =
            Set.of(
                    "java/lang/Exception",
                    "java/lang/invoke/MethodHandles",
                    "java/lang/invoke/MethodHandles$Lookup",
                    "java/time/LocalDate",
                    "java/util/Set",
                    "org/drools/model/Index",
                    "org/drools/model/Model",
                    "org/drools/model/PatternDSL",
                    "org/drools/model/Rule",
                    "org/drools/model/RuleItemBuilder",
                    "org/drools/model/consequences/ConsequenceBuilder",
                    "org/drools/model/consequences/ConsequenceBuilder$_0",
                    "org/drools/model/view/ViewItemBuilder");

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
                    List.of(Diagnostic.ofFile("", "FORBIDDEN_CODE", detail, null)));
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

    /**
     * Reads the constant pool, where every class and method that code can name has to stand. What a
     * class inherits it could use under its own name, so it must not inherit anything.
     */
    private static void inspect(ClassReader reader, Set<String> own, Set<String> refused) {
        if (!reader.getSuperName().equals("java/lang/Object")) {
            refused.add(reader.getSuperName().replace('/', '.'));
        }
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            int tag = offset == 0 ? 0 : reader.readByte(offset - 1);
            if (tag == CLASS_TAG) {
                String name = elementClass(reader.readUTF8(offset, buffer));
                if (!isOurs(name, own) && !MEMBERS.containsKey(name) && !NAMES.contains(name)) {
                    refused.add(name.replace('/', '.'));
                }
            } else if (MEMBER_TAGS.contains(tag)) {
                String owner = elementClass(reader.readClass(offset, buffer));
                String name =
                        reader.readUTF8(
                                reader.getItem(reader.readUnsignedShort(offset + 2)), buffer);
                if (!isOurs(owner, own) && !MEMBERS.getOrDefault(owner, Set.of()).contains(name)) {
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

    private static boolean isOurs(String name, Set<String> own) {
        return own.contains(name + ".class") || FACTS.contains(name);
    }

    private static Set<String> names(Class<?>... types) {
        return Stream.of(types).map(Type::getInternalName).collect(Collectors.toUnmodifiableSet());
    }

    private static Map.Entry<String, Set<String>> only(String type, String... members) {
        return Map.entry(type, Set.of(members));
    }
}
