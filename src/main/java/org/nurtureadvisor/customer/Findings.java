package org.nurtureadvisor.customer;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a request or a line, or looks wrong. All of it counts, and the first hundred
 * are kept: more nobody reads, and a megabyte can hold half a million.
 */
public final class Findings {

    private static final int MOST = 100;

    private final List<Found> first = new ArrayList<>();
    private int count;

    public void add(Pointer pointer, String code, String detail) {
        if (isKept()) {
            first.add(Found.at(pointer, code, detail));
        }
    }

    /**
     * @param written what there is no word for
     * @param known the words that there are, of which one was probably meant
     */
    public void add(
            Pointer pointer, String code, String detail, String written, Collection<String> known) {
        if (isKept()) {
            first.add(Found.at(pointer, code, detail, written, known));
        }
    }

    public void add(Found found) {
        if (isKept()) {
            first.add(found);
        }
    }

    private boolean isKept() {
        return count++ < MOST;
    }

    public void addAll(Findings others) {
        others.first.forEach(this::add);
        count += others.count - others.first.size();
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many there are in all. */
    public int count() {
        return count;
    }

    /** The first hundred. */
    public List<Found> first() {
        return first;
    }

    /** The first hundred, and one behind them that says how many more there are. */
    public List<Finding> told() {
        int more = count - first.size();
        return Stream.concat(
                        first.stream().map(Found::told),
                        Stream.of(more).filter(any -> any > 0).map(Findings::more))
                .toList();
    }

    private static Finding more(int count) {
        return Finding.of("AND_MORE", "There are " + count + " more like these.", null);
    }
}
