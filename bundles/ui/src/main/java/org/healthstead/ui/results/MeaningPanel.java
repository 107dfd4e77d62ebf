// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.knowledge.KnowledgeSource;
import org.healthstead.api.knowledge.ResultExplanation;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Four lines about a result in plain words, with their sources. Not there when there is nothing to say. */
public final class MeaningPanel extends HtmlComponent {

    private final transient Optional<ResultMeaning> meaning;

    public MeaningPanel(String id, Optional<ResultMeaning> meaning) {
        super(id);
        this.meaning = meaning;
        setVisible(meaning.isPresent());
    }

    @Override
    protected void write(Html html) {
        ResultMeaning known = meaning.orElseThrow();
        ResultExplanation words = known.explanation();
        html.open("header").element("h2", null, messages().get("meaning.heading"));
        html.close().open("div", "class", "prose gap-s");
        section(html, "meaning.measures", words.language(), List.of(words.measures()));
        section(html, "meaning.value", null, List.of(known.value()));
        section(html, "meaning.reasons", words.language(), known.reasons());
        section(html, "meaning.ask", words.language(), List.of(words.ask()));
        html.close().open("footer").open("p");
        html.text(messages().get("meaning.general")).text(" ").text(messages().get("meaning.sources"));
        for (KnowledgeSource source : words.sources()) {
            html.text(source == words.sources().getFirst() ? " " : ", ");
            html.open("a", "href", source.address(), "rel", "noreferrer", "lang", "en", "dir", "ltr");
            html.text(source.publisher()).close();
        }
        html.close().close();
    }

    /** @param language of the texts; null for that of the page */
    private void section(Html html, String key, String language, List<String> texts) {
        html.element("h3", null, messages().get(key));
        for (String text : texts) {
            boolean isForeign = language != null && !language.equals(getLocale().getLanguage());
            html.open("p", "lang", isForeign ? language : null, "dir", isForeign ? "ltr" : null);
            html.text(text).close();
        }
    }
}
