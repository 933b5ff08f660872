package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.language.RuleBookReader;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;

class VoiceTest {

    @Test
    void whatAFileDoesNotTranslateOfAStageIsSaidInEnglish() {
        RuleBook book =
                RuleBookReader.read(
                                ShippedRules.with(
                                        "client-strata/de.yaml",
                                        "stages:\n  LOYAL: { title: Stammkunde }\n"))
                        .book();
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
}
