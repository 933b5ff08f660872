package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.rules.language.Translation;
import org.nurtureadvisor.rules.language.Wording;
import org.nurtureadvisor.vocabulary.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What a rule says in one language, in whose gaps stand the values that are known only of a match.
 *
 * @param words one more than there are gaps
 * @param values which part of the rule's own text stands in each gap
 * @param wording how that is said
 */
record Template(List<String> words, List<Integer> values, Wording wording) {

    private static final String UNKNOWN = "…";

    /** The rule's own text. */
    static Template of(List<Term> said, Wording wording) {
        List<String> words = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i) instanceof Term.Literal literal) {
                between.append(wording.value(literal.value(), null));
            } else {
                words.add(between.toString());
                values.add(i);
                between.setLength(0);
            }
        }
        words.add(between.toString());
        return new Template(words, values, wording);
    }

    /**
     * @param translated a text in which {@code {needs}} stands for {@code $needs}
     * @param said the parts of the rule's own text
     */
    static Template of(String translated, List<Term> said, Wording wording) {
        List<String> words = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        Matcher gap = Translation.GAP.matcher(translated);
        int end = 0;
        while (gap.find()) {
            words.add(translated.substring(end, gap.start()));
            values.add(indexOf("$" + gap.group(1), said));
            end = gap.end();
        }
        words.add(translated.substring(end));
        return new Template(words, values, wording);
    }

    private static int indexOf(String variable, List<Term> said) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i) instanceof Term.Variable bound && bound.name().equals(variable)) {
                return i;
            }
        }
        throw new IllegalArgumentException(variable + " is not said");
    }

    /** With "…" in its gaps. */
    String shown() {
        return String.join(UNKNOWN, words);
    }

    /**
     * With what stands in its gaps.
     *
     * @param text as the rule said it
     */
    String fill(Text text) {
        StringBuilder filled = new StringBuilder(words.get(0));
        for (int i = 0; i < values.size(); i++) {
            filled.append(wording.value(text.parts().get(values.get(i)), null));
            filled.append(words.get(i + 1));
        }
        return filled.toString();
    }
}
