package org.nurtureadvisor.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the known word that an unknown one was probably meant to be. */
public final class DidYouMean {

    private DidYouMean() {}

    /** Where a name like {@code last12Months} or {@code AT_RISK} is put together. */
    private static final Pattern SEAM =
            Pattern.compile(
                    "[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");

    /** Parts alike, of all parts of both names. */
    private static final double ALIKE = 0.6;

    /** Shorter beginnings say little. */
    private static final int STEM = 4;

    /**
     * The nearest of the known words, whatever the case of letters: by spelling, else by the parts
     * that it is put together of, in whatever order. Ties go to the first.
     *
     * @return empty where none comes near: more than a third of the letters are wrong, and too few
     *     parts alike
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return nearestSpelt(word, known).or(() -> ofSameParts(word, known));
    }

    /**
     * The nearest of the known words by spelling alone: of names that somebody chose, others that
     * are put together of the same parts may be just as right.
     *
     * @return empty where more than a third of the letters are wrong
     */
    public static Optional<String> nearestSpelt(String word, Collection<String> known) {
        String written = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= limit)
                .map(name -> new Candidate(name, slips(written, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= limit)
                .min(Comparator.comparingDouble(Candidate::distance))
                .map(Candidate::name);
    }

    private static Optional<String> ofSameParts(String word, Collection<String> known) {
        List<String> written = parts(word);
        return known.stream()
                .map(name -> new Candidate(name, 1 - likeness(written, parts(name))))
                .filter(candidate -> candidate.distance <= 1 - ALIKE)
                .min(Comparator.comparingDouble(Candidate::distance))
                .map(Candidate::name);
    }

    private record Candidate(String name, double distance) {}

    private static List<String> parts(String name) {
        return SEAM.splitAsStream(name)
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The coefficient of Dice (Ecology 26, 1945), 0 to 1. */
    private static double likeness(List<String> some, List<String> others) {
        long alike = some.stream().filter(part -> others.stream().anyMatch(isLike(part))).count();
        return 2.0 * alike / (some.size() + others.size());
    }

    /** Discount and discounted, purchase and purchases. */
    private static Predicate<String> isLike(String one) {
        return other ->
                one.equals(other)
                        || Math.min(one.length(), other.length()) >= STEM
                                && (one.startsWith(other) || other.startsWith(one));
    }

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
