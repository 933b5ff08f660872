package org.nurtureadvisor.rules.engine;

import org.kie.api.runtime.rule.Match;
import org.nurtureadvisor.rules.language.Rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule whose matches Drools's network finds. Only what it asks is compiled; it speaks as any
 * other rule does.
 *
 * @param <T> what it says
 */
final class NetworkSpeaker<T> {

    private final List<String> names = new ArrayList<>();
    private final Speech<T> speech;

    NetworkSpeaker(Rule source, Speech.Maker<T> maker) {
        this.speech = maker.of(source, this::slot);
    }

    /** Only what is spoken of has a place. */
    private int slot(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    /** What it says of one match. */
    T say(Match match) {
        Object[] frame = new Object[names.size()];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = match.getDeclarationValue(names.get(i));
        }
        return speech.of(frame);
    }
}
