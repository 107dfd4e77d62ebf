// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;

/** The finding as the page's title: what sources mark in the newest results, never a judgement of our own. */
final class OverviewFinding extends HtmlComponent {

    private static final int ROWS = 6;

    private final transient Person person;
    private final transient RecentResults results;
    private final boolean isEmpty;

    OverviewFinding(String id, Person person, RecentResults results, boolean isEmpty) {
        super(id);
        this.person = person;
        this.results = results;
        this.isEmpty = isEmpty;
    }

    @Override
    protected void write(Html html) {
        Messages messages = messages();
        if (isEmpty) {
            html.open("h1", "id", "look").text(messages.get("overview.begin")).close();
            EmptyState.write(
                    html,
                    messages.get("timeline.empty"),
                    messages.get("timeline.empty.how"),
                    Addresses.imports(person.id()),
                    messages.get("timeline.empty.go"));
            return;
        }
        List<Analyte> flagged = results.flagged();
        html.open("h1", "id", "look").text(title(flagged.size(), messages)).close();
        html.element("p", "mute gap-xs", sentence(flagged.size(), messages));
        if (!flagged.isEmpty()) {
            html.open("ul", "class", "todo");
            flagged.stream().limit(ROWS).forEach(analyte -> line(html, analyte.newest(), messages));
            html.close();
        }
        if (flagged.size() > ROWS) {
            html.open("p", "class", "small gap-xs");
            html.link(
                    Addresses.timeline(person.id(), Category.RESULT),
                    messages.get("overview.further", flagged.size() - ROWS));
            html.close();
        }
    }

    /** "Nothing" is said only when somebody has judged something. */
    private String title(int flagged, Messages messages) {
        int all = results.analytes().size();
        if (all == 0) {
            return messages.get("overview.look.unmeasured");
        }
        if (flagged == 0 && results.unjudged() == all) {
            return results.latest()
                    .map(date ->
                            messages.get("overview.look.unjudged", PartialDateLabel.brief(date, messages.locale())))
                    .orElseGet(() -> messages.get("overview.look.undated"));
        }
        return messages.get("overview.look", flagged);
    }

    /** Says what was looked at, and of how much nobody has said anything. */
    private String sentence(int flagged, Messages messages) {
        int all = results.analytes().size();
        if (all == 0) {
            return messages.get("overview.unmeasured");
        }
        long unjudged = results.unjudged();
        if (unjudged == all) {
            return messages.get("overview.unjudged", all);
        }
        String judged = messages.get(flagged == 0 ? "overview.judged.none" : "overview.judged.rest", all - unjudged);
        return unjudged == 0 ? judged : judged + " " + messages.get("overview.judged.not", unjudged);
    }

    private static void line(Html html, EntryLine line, Messages messages) {
        String code = line.flag().orElseThrow();
        html.open("li", "class", "entry").icon(FlagMark.shape(code)).open("span", "class", "what");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.title(), line.type(), messages));
        html.open("span").open("bdi").text(QuantityLabel.number(line.value().orElse(""), messages.locale()));
        line.unit().ifPresent(unit -> html.text("\u00a0" + QuantityLabel.unit(unit)));
        html.close();
        line.date().ifPresent(date -> html.text(" · ").text(PartialDateLabel.brief(date, messages.locale())));
        html.close().close().open("span", "class", "val").open("span", "class", "flag look");
        html.text(FlagMark.words(code, messages)).close().close().close();
    }
}
