package org.nurtureadvisor.rules.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.regex.Pattern;

/**
 * Lets a text stand in Markdown as what it is: nothing in it becomes emphasis, a link, a heading or
 * HTML. Texts stay readable in the source, so only what could mean something is escaped.
 */
@Singleton
final class MarkdownEscaper implements ResultMapper {

    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&~|#]");

    /**
     * What begins a list, an underlined heading or a thematic break where a line begins with it.
     */
    private static final Pattern AT_THE_START = Pattern.compile("^(\\d*)([-+=.)])");

    void join(@Observes EngineBuilder builder) {
        builder.addResultMapper(this);
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return !(result instanceof RawString)
                && origin.getVariant()
                        .map(Variant::getContentType)
                        .filter(Page.MARKDOWN::equals)
                        .isPresent();
    }

    @Override
    public String map(Object result, Expression expression) {
        return escape(result.toString());
    }

    /** The text on one line, escaped. */
    static String escape(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String escaped = ANYWHERE.matcher(line).replaceAll("\\\\$0");
        return AT_THE_START.matcher(escaped).replaceFirst("$1\\\\$2");
    }
}
