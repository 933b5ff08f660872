package org.nurtureadvisor.rules.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.nurtureadvisor.vocabulary.Model;

import java.util.List;

/** The templates, each once in HTML and once in Markdown. The build checks what they name. */
@CheckedTemplate(basePath = "rulebook")
final class PageTemplates {

    private PageTemplates() {}

    static native TemplateInstance models(List<Model> models, String release, String style);

    static native TemplateInstance model(ModelPage page, String style);
}
