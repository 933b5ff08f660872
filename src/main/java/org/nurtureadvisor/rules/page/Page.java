package org.nurtureadvisor.rules.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

import jakarta.ws.rs.core.MediaType;

import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Voice;

import java.util.Locale;

/** A page of the rule book, to be written in any of its formats and languages. */
public final class Page {

    /** The media type of CommonMark, as of RFC 7763. */
    public static final String MARKDOWN = "text/markdown";

    /** The stylesheet inside the page, and nothing else. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src '"
                    + Stylesheet.HASH
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final TemplateInstance template;
    private final Locale language;

    private Page(TemplateInstance template, Voice voice) {
        this.template = template;
        this.language = voice.locale();
    }

    /** The models of a release, one line each. */
    public static Page of(CompiledRelease release, Voice voice) {
        return new Page(
                PageTemplates.models(
                        release.models().stream()
                                .map(CompiledModel::model)
                                .map(voice::model)
                                .toList(),
                        release.digest(),
                        Stylesheet.TEXT),
                voice);
    }

    /** One model of a release, all of it. */
    public static Page of(CompiledModel model, CompiledRelease release, Voice voice) {
        return new Page(
                PageTemplates.model(ModelPage.of(model, release, voice), Stylesheet.TEXT), voice);
    }

    /** The page as HTML. */
    public WrittenPage html() {
        return new WrittenPage(
                MediaType.TEXT_HTML + ";charset=UTF-8",
                CONTENT_SECURITY_POLICY,
                write(MediaType.TEXT_HTML));
    }

    /** The page as CommonMark. */
    public WrittenPage markdown() {
        // What a template leaves out leaves its empty lines behind.
        String text = write(MARKDOWN).replaceAll("\n\\s*\n", "\n\n").strip() + "\n";
        return new WrittenPage(MARKDOWN + ";charset=UTF-8", null, text);
    }

    private String write(String mediaType) {
        return template.setLocale(language)
                .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(mediaType))
                .render();
    }
}
