package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.GuardrailRules;
import org.nurtureadvisor.rules.language.Language;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.language.RuleBookReader;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Milestone;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;
import org.nurtureadvisor.vocabulary.Text;

import java.util.List;

class VoiceTest {

    @Test
    void whatAFileDoesNotTranslateOfAStageIsSaidInEnglish() {
        RuleBook book =
                RuleBookReader.read(
                                ShippedRules.with(
                                        "client-strata/de.yaml",
                                        "stages:\n  LOYAL: { title: Stammkunde }\n"))
                        .value();
        Model strata = book.model("client-strata").orElseThrow().model();
        Stage english = strata.stage("LOYAL").orElseThrow();

        Model german = new Voice(book.languages().get(0), book, List.of()).model(strata);

        assertThat(german.title()).isEqualTo(strata.title());
        assertThat(german.stage("LOYAL"))
                .contains(
                        new Stage(
                                "LOYAL",
                                "Stammkunde",
                                english.business(),
                                english.client(),
                                english.optional(),
                                english.dominates()));
    }

    @Test
    void aWordThatStandsForAValueIsSaidAsTheFileOfWordsSaysIt() {
        Rule rule =
                RuleTexts.guardrails(
                                """
                                rule "GRD-910 Rule"
                                    when
                                        $advice : Advice( )
                                        Customer( $day : profile.nextMilestone,
                                                  $share : purchases.regularity )
                                    then
                                        hold.back( $advice ).because( "Soon " + $day + ", " + $share );
                                end
                                """)
                        .get(0);
        RuleBook book =
                new RuleBook(
                        List.of(),
                        new GuardrailRules(List.of(rule), List.of(), List.of()),
                        ShippedRules.book().wording(),
                        List.of());
        Text text = Text.of("Soon ", Milestone.BIRTHDAY, ", ", 0.50);
        Language german = ShippedRules.book().languages().get(0);

        Voice english = new Voice(book, List.of());
        Voice untranslated = new Voice(german, book, List.of());

        assertThat(english.say(rule.id(), Part.BECAUSE, text)).isEqualTo("Soon a birthday, 0.5");
        assertThat(english.said(rule, Part.BECAUSE)).isEqualTo("Soon …, …");
        assertThat(untranslated.say(rule.id(), Part.BECAUSE, text))
                .isEqualTo("Soon a birthday, 0.5");
    }
}
