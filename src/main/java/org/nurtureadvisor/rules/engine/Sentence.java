package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.vocabulary.Text;

import java.util.List;
import java.util.function.ToIntFunction;

/** A text that a rule says, with gaps for the values that are known only of a match. */
final class Sentence {

    /** In place of a slot: here stand words. */
    private static final int WORDS = -1;

    private final Object[] words;
    private final int[] slots;
    private final boolean hasGaps;

    private Sentence(Object[] words, int[] slots, boolean hasGaps) {
        this.words = words;
        this.slots = slots;
        this.hasGaps = hasGaps;
    }

    /**
     * @param said words and values in their order
     * @param slotOf where in a frame the value of a variable stands
     */
    static Sentence of(List<Term> said, ToIntFunction<String> slotOf) {
        Object[] words = new Object[said.size()];
        int[] slots = new int[said.size()];
        boolean hasGaps = false;
        for (int i = 0; i < slots.length; i++) {
            if (said.get(i) instanceof Term.Literal literal) {
                words[i] = literal.value();
                slots[i] = WORDS;
            } else {
                slots[i] = slotOf.applyAsInt(((Term.Variable) said.get(i)).name());
                hasGaps = true;
            }
        }
        return new Sentence(words, slots, hasGaps);
    }

    boolean hasGaps() {
        return hasGaps;
    }

    /** The text about one match; null where nothing is said. */
    Text of(Object[] frame) {
        if (slots.length == 0) {
            return null;
        }
        Object[] parts = words.clone();
        for (int i = 0; i < parts.length; i++) {
            if (slots[i] != WORDS) {
                parts[i] = frame[slots[i]];
            }
        }
        return Text.of(parts);
    }
}
