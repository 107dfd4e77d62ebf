// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.search;

import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Wording;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchResult;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.HighlightedText;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.ValueMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.files.SheetAddress;
import org.healthstead.ui.parts.NoticePanel;

/** What was found, each hit with the passage that matched. */
final class SearchHits extends HtmlComponent {

    private final transient Optional<SearchResult> result;
    private final String problem;
    private final transient SearchLink link;
    private final transient Map<EntryId, EntryLine> lines;
    private final transient Map<PersonId, Person> names;

    /**
     * @param result empty when there is none because of {@code problem}
     * @param lines of what was found, with values
     * @param names of the people to name beside their hits; empty when only one record was searched
     */
    SearchHits(
            String id,
            Optional<SearchResult> result,
            String problem,
            SearchLink link,
            Map<EntryId, EntryLine> lines,
            Map<PersonId, Person> names) {
        super(id);
        this.result = result;
        this.problem = problem;
        this.link = link;
        this.lines = lines;
        this.names = names;
    }

    @Override
    protected void write(Html html) {
        if (!problem.isEmpty()) {
            NoticePanel.write(html, "look", Icon.S_DIFF, problem);
        }
        result.ifPresent(found -> found(html, found));
    }

    private void found(Html html, SearchResult found) {
        if (!found.complete()) {
            NoticePanel.write(html, "look", Icon.S_DUE, messages().get("search.incomplete"));
        }
        html.open("div", "class", "row far");
        html.element("p", "mute small", messages().get("search.total", found.total(), found.tookMillis()));
        if (found.total() > 0) {
            html.open("a", "class", "btn slim narrow-only", "href", "#narrow");
            html.text(messages().get("search.narrow")).close();
        }
        html.close();
        found.didYouMean().ifPresent(better -> {
            html.open("p", "class", "gap-s").text(messages().get("search.mean")).text(" ");
            html.link(link.withText(better).address(), better).close();
        });
        if (found.hits().isEmpty()) {
            nothing(html);
        }
        html.open("ul");
        found.hits().forEach(hit -> hit(html, hit));
        html.close();
        found.cursor().ifPresent(cursor -> {
            html.open("p", "class", "row gap-s");
            html.open("a", "class", "btn", "rel", "next", "href", link.after(cursor));
            html.text(messages().get("search.next")).close().close();
        });
    }

    private void nothing(Html html) {
        if (link.person().isEmpty()) {
            EmptyState.write(html, messages().get("search.nothing"), messages().get("search.nothing.how"));
        } else {
            EmptyState.write(
                    html,
                    messages().get("search.nothing"),
                    messages().get("search.nothing.how"),
                    link.everybody().address(),
                    messages().get("search.everybody"));
        }
    }

    private void hit(Html html, SearchHit hit) {
        EntryLine line = lines.get(hit.id());
        String title = line == null
                ? EntryWords.title(hit.title(), hit.type(), messages())
                : EntryWords.title(line.projection(), messages());
        HitText text = HitText.of(title, hit.snippet());
        html.open("li", "class", "hit");
        boolean isOff = line == null ? hit.negated() : line.negated();
        html.open("div", "class", isOff ? "entry has-i off" : "entry has-i");
        html.icon(Icon.of(category(hit)));
        html.open("span", "class", "what");
        html.open("a", "href", address(hit));
        HighlightedText.write(html, text.title());
        html.close();
        marks(html, hit, line);
        html.open("span");
        secondLine(html, hit, line);
        html.close().close();
        if (line != null) {
            ValueMark.write(html, line, messages());
        }
        html.close();
        text.quote().ifPresent(passage -> {
            html.open("p", "class", "quote");
            HighlightedText.write(html, passage);
            html.close();
        });
        html.close();
    }

    /** What was found on a page of a document is seen there. */
    private String address(SearchHit hit) {
        return hit.why().equals("page") ? SheetAddress.of(hit.id(), link.text()) : Addresses.entry(hit.id());
    }

    private void secondLine(Html html, SearchHit hit, EntryLine line) {
        Person person = names.get(hit.person());
        if (person != null) {
            html.open("span", "class", "owner p" + person.colour());
            html.element("span", "dot", "").text(person.name()).close().text(" · ");
        }
        hit.date().ifPresent(date -> {
            PartialDateLabel.write(html, date, getLocale());
            html.text(" · ");
        });
        if (line != null) {
            said(html, line.projection().when());
            said(html, line.projection().details());
        }
        html.text(EntryWords.type(hit.type(), messages()));
        why(html, hit);
    }

    /** The index may know an entry that the store does not have any more. */
    private void marks(Html html, SearchHit hit, EntryLine line) {
        if (line != null) {
            QualifierMarks.write(html, line.projection(), messages());
        } else if (hit.negated()) {
            html.open("span", "class", "marks");
            FlagMark.write(html, Icon.S_OFF, "quiet", messages().get("negated"));
            html.close();
        }
    }

    private void said(Html html, Optional<Wording> words) {
        words.ifPresent(known -> html.text(WordingText.of(known, getLocale())).text(" · "));
    }

    /** Where the words were found; nothing when there are none to find. */
    private void why(Html html, SearchHit hit) {
        if (!link.text().isBlank()) {
            messages()
                    .find("why." + hit.why())
                    .ifPresent(words -> html.text(" · ").text(words));
        }
    }

    /** For its picture. */
    private Category category(SearchHit hit) {
        EntryLine line = lines.get(hit.id());
        return line != null ? line.category() : Category.OTHER;
    }
}
