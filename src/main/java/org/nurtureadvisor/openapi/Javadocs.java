package org.nurtureadvisor.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.FieldJavadoc;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.ToHtmlStringCommentVisitor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the Javadoc says of a type, as CommonMark. */
final class Javadocs {

    private Javadocs() {}

    /** Of the type itself; empty where there is none. */
    static String of(Class<?> type) {
        return text(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    /** Of the components of a record that have any, by name. */
    static Map<String, String> ofComponents(Class<?> type) {
        ClassJavadoc javadoc = RuntimeJavadoc.getJavadoc(type);
        return javadoc.getRecordComponents().stream()
                .collect(
                        Collectors.toMap(
                                ParamJavadoc::getName,
                                component -> sentence(text(component.getComment()))));
    }

    /** Of the constants of an enum that have any, by name. */
    static Map<String, String> ofConstants(Class<?> type) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (FieldJavadoc constant : RuntimeJavadoc.getJavadoc(type).getEnumConstants()) {
            constants.put(constant.getName(), text(constant.getComment()));
        }
        return constants;
    }

    /** A noun phrase with a capital and a full stop. */
    static String sentence(String phrase) {
        return phrase.isEmpty()
                ? phrase
                : Character.toUpperCase(phrase.charAt(0))
                        + phrase.substring(1)
                        + (phrase.endsWith(".") ? "" : ".");
    }

    private static String text(Comment comment) {
        CommonMark text = new CommonMark();
        comment.visit(text);
        return text.build().replaceAll("\\s+", " ").replaceAll("\\s*<p>\\s*", "\n\n").strip();
    }

    /** Code between backticks, where Javadoc has tags. */
    private static final class CommonMark extends ToHtmlStringCommentVisitor {

        @Override
        public void inlineTag(String name, String value) {
            buf.append('`').append(value.strip()).append('`');
        }

        @Override
        public void inlineLink(Link link) {
            buf.append(link.getLabel());
        }
    }
}
