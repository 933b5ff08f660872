package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.spelling.FileEnding;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The models of a rules folder, as their files tell of them.
 *
 * @param sound in the order of their folders
 * @param unsound folders of those with mistakes in their files, of which no more is known than that
 *     they are there
 */
record ModelFiles(List<Model> sound, Set<String> unsound) {

    private static final String NAME = "/model.yaml";

    static ModelFiles read(SortedMap<String, String> files, List<Diagnostic> mistakes) {
        List<Model> sound = new ArrayList<>();
        Set<String> unsound = new TreeSet<>();
        for (String path : files.keySet()) {
            if (FileName.isInFolder(path) && FileEnding.meant(path).endsWith(NAME)) {
                String folder = FileName.folder(path);
                Optional<Model> model =
                        path.equals(path(folder))
                                ? new ModelReader(folder, files.get(path), mistakes).read()
                                : Optional.empty();
                model.ifPresentOrElse(sound::add, () -> unsound.add(folder));
            }
        }
        sound.forEach(model -> unsound.remove(model.id()));
        return new ModelFiles(sound, unsound);
    }

    static String path(String folder) {
        return folder + NAME;
    }

    /** The model of a folder; empty where it has none, or an unsound one. */
    Optional<Model> soundIn(String folder) {
        return sound.stream().filter(model -> model.id().equals(folder)).findFirst();
    }

    /** Whether a folder has a model, be it unsound. */
    boolean hasModel(String folder) {
        return unsound.contains(folder) || soundIn(folder).isPresent();
    }

    /** What the rules of a model's folder may be for: a level is nothing but its stages. */
    Set<Purpose> purposes(String folder) {
        return soundIn(folder).filter(model -> model.kind() == ModelKind.LEVEL).isPresent()
                ? EnumSet.of(Purpose.STAGES)
                : Purpose.OF_MODELS;
    }

    /** What surrounds the rules of a folder. */
    RuleContext context(String folder, Purpose purpose) {
        return new RuleContext(
                purpose,
                "rules." + folder.replace('-', '_'),
                soundIn(folder).orElse(null),
                sound,
                unsound);
    }
}
