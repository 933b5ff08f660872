package org.nurtureadvisor.vocabulary;

import org.apache.commons.text.similarity.LevenshteinDistance;

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
     * @return empty where none comes near: more than a third of the letters differ
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String written = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        return known.stream()
                .map(
                        name ->
                                new Candidate(
                                        name,
                                        distance.apply(written, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance >= 0)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}
}
