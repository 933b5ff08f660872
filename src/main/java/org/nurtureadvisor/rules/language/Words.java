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

/** The enum words of the vocabulary as rules write them: {@code Level.HIGH}. */
final class Words {

    private static final List<Class<? extends Enum<?>>> TYPES =
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
    static String nearestEnumWord(String written) {
        for (String word : WORDS.keySet()) {
            if (word.endsWith("." + written)) {
                return word;
            }
        }
        return DidYouMean.nearest(written, WORDS.keySet()).orElse(null);
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
