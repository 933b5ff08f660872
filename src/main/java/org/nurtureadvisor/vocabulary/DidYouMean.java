package org.nurtureadvisor.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that an unknown one was probably meant to be. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * The nearest of the known words, whatever the case of letters; ties go to the first.
     *
     * @return empty where none comes near: more than a third of the letters are wrong
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String written = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        return known.stream()
                .map(name -> new Candidate(name, slips(written, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.slips <= limit)
                .min(Comparator.comparingInt(Candidate::slips))
                .map(Candidate::name);
    }

    private record Candidate(String name, int slips) {}

    /**
     * How many slips of the fingers lie between two words: a letter too many, one too few, a wrong
     * one, two neighbours swapped (Damerau).
     */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, one, i, other, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, String one, int i, String other, int j) {
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int fewest =
                Math.min(
                        slips[i - 1][j - 1] + wrong,
                        Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
