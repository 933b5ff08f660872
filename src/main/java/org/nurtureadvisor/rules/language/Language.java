package org.nurtureadvisor.rules.language;

import java.util.Locale;
import java.util.Map;

/**
 * What a rules folder says in another language than English.
 *
 * @param wording how criteria are said
 * @param folders what the files of each folder say, by its name
 */
public record Language(Locale locale, Wording wording, Map<String, Translation> folders) {

    public Language {
        folders = Map.copyOf(folders);
    }

    /** What the files of a folder say. */
    public Translation folder(String name) {
        return folders.getOrDefault(name, Translation.NONE);
    }
}
