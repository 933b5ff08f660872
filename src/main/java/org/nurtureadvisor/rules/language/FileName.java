package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.spelling.FileEnding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the files of a rules folder are called. */
public final class FileName {

    static final String WORDS_FOLDER = "words";
    static final String ENGLISH_WORDS = WORDS_FOLDER + "/en.yaml";

    private static final Pattern WORDS = Pattern.compile("words/([a-z]{2,3})\\.yaml");

    private FileName() {}

    /**
     * Whether somebody who put a file there probably wanted it to be read: what is called like a
     * rule file, wherever it lies, and what is called like YAML and lies in the folder of a model.
     *
     * @param path below the rules folder, with forward slashes
     */
    public static boolean isForRules(String path) {
        String meant = FileEnding.meant(path);
        return meant.endsWith(".drl") || meant.endsWith(".yaml") && isInFolder(path);
    }

    /** Whether it lies in one of the folders directly below the rules folder. */
    static boolean isInFolder(String path) {
        return path.contains("/") && path.indexOf('/') == path.lastIndexOf('/');
    }

    /** The first folder below the rules folder; empty where it lies in none. */
    static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The language other than English, which the rules speak, whose words a file would hold. */
    static Optional<String> foreignLanguage(String path) {
        Matcher words = WORDS.matcher(path);
        return words.matches() && !path.equals(ENGLISH_WORDS)
                ? Optional.of(words.group(1))
                : Optional.empty();
    }
}
