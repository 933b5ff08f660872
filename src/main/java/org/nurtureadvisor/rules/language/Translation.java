package org.nurtureadvisor.rules.language;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the files of one folder say in another language than English.
 *
 * @param title of the model; null where it is not translated, as with everything here
 * @param stages by their code
 * @param rules by their id
 */
public record Translation(
        String title, Map<String, StageTexts> stages, Map<String, RuleTexts> rules) {

    /** A place in a text for what a rule binds; its group is the name. */
    public static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    /** What a folder says that is not translated at all. */
    public static final Translation NONE = new Translation(null, null, null);

    public Translation {
        stages = stages == null ? Map.of() : Map.copyOf(stages);
        rules = rules == null ? Map.of() : Map.copyOf(rules);
    }

    /** The texts of a stage. */
    public record StageTexts(String title, String business, String client) {}

    /**
     * The texts of a rule, in which {@code {needs}} stands for what the rule binds to {@code
     * $needs}.
     */
    public record RuleTexts(String title, String action, String because, String instead) {

        public String of(Part part) {
            return switch (part) {
                case ACTION -> action;
                case BECAUSE -> because;
                case INSTEAD -> instead;
            };
        }
    }
}
