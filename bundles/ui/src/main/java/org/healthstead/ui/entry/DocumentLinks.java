// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.platform.api.documents.RelatedEntries;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.context.UiServices;

/**
 * On the page of a document what it belongs to, with a search for more; on the page of any other entry the documents
 * that belong to it.
 */
final class DocumentLinks extends HtmlComponent {

    /** Words by which an entry is looked for. */
    static final String FIND = "find";

    private static final int MOST = 20;

    private final transient Entry entry;
    private final boolean isDocument;
    private final boolean mayChange;
    private final String words;
    private final transient List<EntryLine> linked;
    private final transient List<EntryLine> found;

    /**
     * @param words that somebody looks for; empty for none
     * @param mayChange whether the reader may link the document
     */
    DocumentLinks(String id, Entry entry, String words, boolean mayChange, UiServices services, Caller caller) {
        super(id);
        this.entry = entry;
        this.mayChange = mayChange;
        this.words = words.strip();
        this.isDocument = RelatedEntries.isDocument(entry.body());
        List<EntryId> related =
                isDocument ? RelatedEntries.of(entry.body()) : search("belongs:" + entry.id(), services, caller);
        this.linked = services.entries().lines(related, caller);
        List<EntryId> hits = this.words.isEmpty() ? List.of() : search(this.words, services, caller);
        this.found = services.entries()
                .lines(
                        hits.stream()
                                .filter(hit -> !related.contains(hit) && !hit.equals(entry.id()))
                                .toList(),
                        caller);
        setVisible(!linked.isEmpty() || isDocument && mayChange);
    }

    /** None while search is away. */
    private List<EntryId> search(String query, UiServices services, Caller caller) {
        try {
            return services
                    .search()
                    .find()
                    .map(search -> search.search(SearchQuery.of(query, MOST).in(entry.person()), caller)
                            .hits())
                    .orElse(List.of())
                    .stream()
                    .map(SearchHit::id)
                    .toList();
        } catch (ProblemException e) {
            return List.of();
        }
    }

    @Override
    protected void write(Html html) {
        String title = isDocument ? "entry.belongs" : "entry.papers";
        html.open("header").element("h2", null, messages().get(title)).close();
        if (!isDocument || !mayChange) {
            html.open("ul", "class", "entries");
            linked.forEach(line -> EntryLinePanel.write(html, line, EntryLinePanel.DateForm.WHOLE, messages()));
            html.close();
            return;
        }
        if (!linked.isEmpty()) {
            lines(html, linked, "remove", "entry.belongs.remove");
        }
        form(html);
        if (!found.isEmpty()) {
            lines(html, found, "entry", "entry.belongs.add");
        } else if (!words.isEmpty()) {
            html.element("p", "small mute", messages().get("entry.belongs.none"));
        }
    }

    private void lines(Html html, List<EntryLine> lines, String field, String button) {
        html.open("form", "method", "post", "action", Addresses.entry(entry.id()) + "/related");
        html.empty("input", "type", "hidden", "name", "version", "value", Integer.toString(entry.version()));
        html.open("ul", "class", "entries");
        for (EntryLine line : lines) {
            String name = EntryWords.title(line.projection(), messages());
            html.open("li", "class", "entry").open("span", "class", "what");
            html.link(Addresses.entry(line.id()), name);
            line.date().ifPresent(date -> PartialDateLabel.write(html, date, getLocale()));
            html.close().open("span", "class", "val");
            html.open(
                    "button",
                    "class",
                    "btn slim",
                    "name",
                    field,
                    "value",
                    line.id().toString());
            html.text(messages().get(button)).element("span", "vh", " " + name);
            html.close().close().close();
        }
        html.close().close();
    }

    private void form(Html html) {
        html.open("form", "class", "stack gap-s", "method", "get", "action", Addresses.entry(entry.id()) + "#belongs");
        html.open("div", "class", "field");
        html.open("label", "for", FIND)
                .text(messages().get("entry.belongs.find"))
                .close();
        html.empty(
                "input",
                "type",
                "text",
                "id",
                FIND,
                "name",
                FIND,
                "dir",
                "auto",
                "autocomplete",
                "off",
                "value",
                words);
        html.close();
        html.open("button", "class", "btn slim", "type", "submit")
                .text(messages().get("entry.belongs.look"))
                .close();
        html.close();
    }
}
