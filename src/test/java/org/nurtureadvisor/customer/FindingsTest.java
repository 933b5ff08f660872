package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;

import java.util.AbstractList;
import java.util.List;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void tellsTheFirstHundredAndHowManyMoreThereAre() {
        add(102);

        assertThat(findings.count()).isEqualTo(102);
        assertThat(findings.told()).hasSize(101);
        assertThat(findings.told().get(99).pointer()).isEqualTo("/99");
        assertThat(findings.told().get(100))
                .isEqualTo(Finding.of("AND_MORE", "There are 2 more like these.", null));
    }

    @Test
    void tellsNothingOfMoreWhereAHundredIsAll() {
        add(100);

        assertThat(findings.told())
                .hasSize(100)
                .extracting(Finding::code)
                .doesNotContain("AND_MORE");
    }

    @Test
    void countsAllOfOthersThatItTakesOver() {
        Findings others = new Findings();
        for (int i = 0; i < 150; i++) {
            others.add(Pointer.ROOT.to(i), "WRONG", "This is wrong.");
        }
        add(60);

        findings.addAll(others);

        assertThat(findings.count()).isEqualTo(210);
        assertThat(findings.first()).hasSize(100);
    }

    @Test
    void looksForWhatWasMeantOnlyWhenItIsTold() {
        LookedAt known = new LookedAt("colour");

        findings.add(Pointer.ROOT, "UNKNOWN", "There is no 'color'.", "color", known);
        assertThat(known.looks).isZero();

        assertThat(findings.told().get(0).didYouMean()).isEqualTo("colour");
        assertThat(known.looks).isPositive();
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            findings.add(Pointer.ROOT.to(i), "WRONG", "This is wrong.");
        }
    }

    /** Known words that know how often somebody looked at one. */
    private static final class LookedAt extends AbstractList<String> {

        private final List<String> words;
        private int looks;

        LookedAt(String... words) {
            this.words = List.of(words);
        }

        @Override
        public String get(int index) {
            looks++;
            return words.get(index);
        }

        @Override
        public int size() {
            return words.size();
        }
    }
}
