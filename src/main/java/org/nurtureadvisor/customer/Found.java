package org.nurtureadvisor.customer;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.spelling.DidYouMean;

import java.util.Collection;
import java.util.List;

/**
 * Something that is wrong, or looks wrong, before it is told. What was probably meant is looked for
 * only then: that takes longer than all the rest of a reading.
 *
 * @param pointer where it stands
 * @param code what kind of thing, UPPER_SNAKE, stable
 * @param detail for a person
 * @param written what there is no word for; null where it is about something else
 * @param known the words that there are; none where it is about something else
 */
public record Found(
        String pointer, String code, String detail, String written, Collection<String> known) {

    public static Found at(Pointer pointer, String code, String detail) {
        return at(pointer, code, detail, null, List.of());
    }

    public static Found at(
            Pointer pointer, String code, String detail, String written, Collection<String> known) {
        return new Found(pointer.toString(), code, detail, written, known);
    }

    /** The same at another place. */
    public Found at(Pointer place) {
        return at(place, code, detail, written, known);
    }

    /** What was probably meant; null where nothing comes near. */
    public String didYouMean() {
        return known.isEmpty() ? null : DidYouMean.nearest(written, known).orElse(null);
    }

    public Finding told() {
        return Finding.at(Pointer.written(pointer), code, detail, didYouMean());
    }
}
