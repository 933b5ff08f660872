package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Level;
import org.nurtureadvisor.vocabulary.Milestone;
import org.nurtureadvisor.vocabulary.Moment;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Segment;
import org.nurtureadvisor.vocabulary.Trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The enum words of the vocabulary as rules write them: {@code Level.HIGH}. */
final class Words {

    static final List<Class<? extends Enum<?>>> TYPES =
            List.of(
                    Segment.class,
                    Milestone.class,
                    Channel.class,
                    Trend.class,
                    Level.class,
                    LadderStep.class,
                    Movement.class,
                    Ask.class,
                    Contact.class,
                    ActionKind.class,
                    Moment.class);
    private static final Set<Class<?>> ORDERED = Set.of(Trend.class, Level.class, LadderStep.class);
    private static final Map<String, Enum<?>> WORDS = all();

    private Words() {}

    /** Null where there is no such word. */
    static Enum<?> enumWord(String written) {
        return WORDS.get(written);
    }

    /** Whether the words of a type stand in an order that means something, lowest first. */
    static boolean haveOrder(Class<?> type) {
        return ORDERED.contains(type);
    }

    static String written(Object word) {
        return ((Enum<?>) word).getDeclaringClass().getSimpleName() + "." + word;
    }

    /** Takes a bare {@code HIGH} for {@code Level.HIGH}; null where nothing comes near. */
    static String nearest(String written) {
        for (String word : WORDS.keySet()) {
            if (word.endsWith("." + written)) {
                return word;
            }
        }
        return DidYouMean.nearest(written, WORDS.keySet()).orElse(null);
    }

    /** The word of one type that comes near, whether or not the type is named with it, or null. */
    static String nearest(Class<?> type, String written) {
        Map<String, String> words = new LinkedHashMap<>();
        of(type).forEach(word -> words.put(bare(word), word));
        return DidYouMean.nearest(bare(written), words.keySet()).map(words::get).orElse(null);
    }

    /** A word without its type. */
    static String bare(String word) {
        return word.substring(word.lastIndexOf('.') + 1);
    }

    /** The words of a type, in its order. */
    static List<String> of(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Words::written).toList();
    }

    private static Map<String, Enum<?>> all() {
        Map<String, Enum<?>> words = new LinkedHashMap<>();
        for (Class<? extends Enum<?>> type : TYPES) {
            for (Enum<?> word : type.getEnumConstants()) {
                words.put(written(word), word);
            }
        }
        return words;
    }
}
