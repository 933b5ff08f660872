package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.spelling.FileEnding;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Says so where a file of the rules folder would be passed over in silence. */
final class FolderCheck {

    private static final Set<String> NAMES_IN_FOLDERS = Set.of("model.yaml", "scenarios.yaml");

    private final Map<String, String> files;
    private final ModelFiles models;
    private final Collection<Diagnostic> mistakes;

    /**
     * @param files text of each file by its path
     */
    FolderCheck(Map<String, String> files, ModelFiles models, Collection<Diagnostic> mistakes) {
        this.files = files;
        this.models = models;
        this.mistakes = mistakes;
    }

    void check(String folder) {
        files.keySet().stream()
                .filter(path -> FileName.folder(path).equals(folder))
                .forEach(this::checkFile);
    }

    private void checkFile(String path) {
        String meant = FileEnding.meant(path);
        if (!meant.equals(path)) {
            mistakes.add(Diagnostic.unread(path, FileName.name(meant)));
        } else if (!FileName.isInFolder(path)) {
            checkPlace(path);
        } else if (path.endsWith(".drl")) {
            checkRuleFile(path);
        } else {
            checkOtherFile(path);
        }
    }

    private void checkPlace(String path) {
        String folder = FileName.folder(path);
        note(
                path,
                "WRONG_FOLDER",
                "Nothing is read from here: a rule file lies in the folder of its model, and in none"
                        + " below.",
                folder.isEmpty() ? null : folder + "/" + FileName.name(path));
    }

    private void checkRuleFile(String path) {
        String folder = FileName.folder(path);
        if (folder.equals(RuleBook.GUARDRAILS)) {
            return;
        }
        if (!models.hasModel(folder)) {
            note(
                    path,
                    "MISSING_FILE",
                    "This rule belongs to no model: its folder has no model.yaml.",
                    null);
        } else if (models.purposes(folder).stream()
                .noneMatch(purpose -> FileName.name(path).startsWith(purpose.prefix()))) {
            note(
                    path,
                    "MISSING_FILE",
                    "The name of a rule file begins with 'stages', 'advice' or 'warnings', of a"
                            + " level with 'stages'.",
                    null);
        }
    }

    private void checkOtherFile(String path) {
        String name = FileName.name(path);
        String words = FileName.WORDS_FOLDER + "/" + name;
        Set<String> read =
                FileName.folder(path).equals(FileName.WORDS_FOLDER)
                        ? Set.of(FileName.name(FileName.ENGLISH_WORDS))
                        : NAMES_IN_FOLDERS;
        boolean isForeign = FileName.foreignLanguage(words).isPresent();
        if (read.contains(name) || isForeign && files.containsKey(words)) {
            return;
        }
        if (isForeign) {
            note(
                    path,
                    "MISSING_FILE",
                    "Nothing is said in this language without " + words + ".",
                    null);
        } else {
            mistakes.add(Diagnostic.unread(path, DidYouMean.nearest(name, read).orElse(null)));
        }
    }

    private void note(String path, String code, String detail, String didYouMean) {
        mistakes.add(Diagnostic.ofFile(path, code, detail, didYouMean));
    }
}
