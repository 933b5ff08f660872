package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Text;

import java.util.Locale;
import java.util.Set;

/** What was probably meant by a value that is of another type than is wanted. */
final class Suggestion {

    /** Answers as they are spoken, and as machines count them. */
    private static final Set<String> YES = Set.of("true", "yes", "1");

    private static final Set<String> NO = Set.of("false", "no", "0");

    private Suggestion() {}

    /**
     * As a rule would write it; null where nothing comes near.
     *
     * @param written a value, or the name that stands in its place
     */
    static String of(Class<?> wanted, Object written) {
        String word = written instanceof Enum<?> other ? other.name() : String.valueOf(written);
        if (wanted.isEnum()) {
            return Words.nearest(wanted, word);
        }
        if (wanted == Boolean.class) {
            return answer(word.toLowerCase(Locale.ROOT));
        }
        if (wanted == String.class || wanted == Text.class) {
            return text(word);
        }
        return word.matches(wanted == int.class ? "-?\\d+" : "-?\\d+(\\.\\d+)?") ? word : null;
    }

    /** A text as a rule would write it. */
    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String answer(String word) {
        if (YES.contains(word)) {
            return "true";
        }
        return NO.contains(word) ? "false" : null;
    }
}
