package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.util.List;

/** Whatever a file says, the parser reads it to its end and points into it. */
class RuleParserPropertyTest {

    /** What rules are made of, and what they must not be made of. */
    private static final List<String> SNIPPETS =
            List.of(
                    "",
                    "(",
                    ")",
                    ",",
                    ";",
                    ".",
                    ":",
                    "\"",
                    "\\",
                    "//",
                    "/*",
                    "*/",
                    "\n",
                    "\r\n",
                    "||",
                    "&&",
                    "!",
                    "==",
                    ">=",
                    "<",
                    "=",
                    "in",
                    "not",
                    "not in",
                    "exists",
                    "forall(",
                    "accumulate(",
                    "count(",
                    "$a",
                    "$a :",
                    "null",
                    "true",
                    "-1",
                    "0.5",
                    "1e9",
                    "Customer(",
                    "Placement(",
                    "Advice(",
                    "purchases.count",
                    "purchases",
                    "Level.HIGH",
                    "\"LOYAL\"",
                    "place.at(",
                    "advise",
                    "hold.back(",
                    ".because(",
                    "rule",
                    "rule \"STR-001 x\"",
                    "when",
                    "then",
                    "end",
                    "package",
                    "import",
                    "global",
                    "new",
                    "eval(",
                    "{",
                    "}",
                    "\u0000",
                    "\u043e",
                    "\ud83c",
                    "\u2028",
                    "\ufeff",
                    "@",
                    "%",
                    "/ 0");

    @Property(tries = 2000)
    void readsAnyTextAndPointsIntoIt(@ForAll("mutations") Mutation mutation) {
        String text = mutation.applied();

        Read<List<Rule>> file =
                RuleParser.parse(mutation.path(), text, RuleTexts.context(mutation.path()));

        assertPointsInto(text, file);
    }

    /** Random edits of whole files seldom leave criteria that are read to their end. */
    @Property(tries = 1000)
    void readsAnyCriteriaAndPointsIntoThem(
            @ForAll("criteria") String criteria, @ForAll("criteria") String results) {
        String text =
                """
                rule "STR-001 x" when
                    Customer( %1$s )
                    accumulate( Placement( $s : stage ); $n : count( $s ); %2$s )
                    Placement( %2$s )
                then advise.suggested( "x", "X" ).because( "Y" ).owner( "Z" ).within( 7 ); end
                """
                        .formatted(criteria, results);

        assertPointsInto(text, RuleTexts.file(Purpose.ADVICE, text));
    }

    private static void assertPointsInto(String text, Read<List<Rule>> file) {
        String[] lines = text.split("\n", -1);
        assertThat(file.mistakes())
                .allSatisfy(
                        mistake -> {
                            assertThat(mistake.line()).isBetween(1, lines.length);
                            int behind = lines[mistake.line() - 1].length() + 1;
                            assertThat(mistake.column()).isBetween(1, behind);
                            assertThat(mistake.endColumn()).isBetween(mistake.column(), behind + 1);
                            assertThat(mistake.detail()).isNotBlank();
                        });
    }

    record Mutation(String path, List<Edit> edits) {

        String applied() {
            StringBuilder text = new StringBuilder(ShippedRules.files().texts().get(path));
            edits.forEach(edit -> edit.apply(text));
            return text.toString();
        }
    }

    /** Puts a snippet in the place of some characters. */
    record Edit(double place, int length, String snippet) {

        void apply(StringBuilder text) {
            int start = (int) (place * text.length());
            text.replace(start, Math.min(text.length(), start + length), snippet);
        }
    }

    @Provide
    Arbitrary<String> criteria() {
        Arbitrary<String> name = Arbitraries.of("", "", "$a : ", "$b : ");
        Arbitrary<String> term =
                Arbitraries.of(
                        "purchases.count",
                        "purchases.regularity",
                        "intimacy.interest",
                        "consent.channelsAllowed",
                        "reach.subscribed",
                        "stage",
                        "daysInStage",
                        "$a",
                        "$n",
                        "1",
                        "0.5",
                        "\"LOYAL\"",
                        "Level.HIGH",
                        "Channel.PHONE",
                        "true",
                        "null",
                        "purchases.cuont");
        Arbitrary<String> sign =
                Arbitraries.of(
                        " + ",
                        " * ",
                        " == ",
                        " != ",
                        " >= ",
                        " < ",
                        " contains ",
                        " in ( ",
                        " ) ",
                        " || ",
                        ", ");
        Arbitrary<String> rest =
                Combinators.combine(sign, name, term).as((by, named, other) -> by + named + other);
        return Combinators.combine(name, term, rest.list().ofMaxSize(3))
                .as((named, first, others) -> named + first + String.join("", others));
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        List<String> paths =
                ShippedRules.files().texts().keySet().stream()
                        .filter(path -> path.endsWith(".drl"))
                        .toList();
        Arbitrary<Edit> edits =
                Combinators.combine(
                                Arbitraries.doubles().between(0, 1),
                                Arbitraries.frequencyOf(
                                        net.jqwik.api.Tuple.of(
                                                9, Arbitraries.integers().between(0, 12)),
                                        net.jqwik.api.Tuple.of(
                                                1, Arbitraries.integers().between(0, 4000))),
                                Arbitraries.oneOf(
                                        Arbitraries.of(SNIPPETS),
                                        Arbitraries.strings().ofMaxLength(4)))
                        .as(Edit::new);
        return Combinators.combine(Arbitraries.of(paths), edits.list().ofMinSize(1).ofMaxSize(6))
                .as(Mutation::new);
    }
}
