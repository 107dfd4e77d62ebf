// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.WordingText;

/**
 * The finding as the page's title: what reports say about the newest results, never a judgement of our own. "Nothing
 * needs a look" stands there only when {@link RecentResults#isAllNormal}.
 */
final class OverviewFinding extends HtmlComponent {

    private static final int ROWS = 6;

    private final transient Person person;
    private final transient RecentResults results;
    private final boolean isEmpty;
    private final boolean isImporting;

    /** @param isImporting a file is being imported: nothing is said of all results meanwhile */
    OverviewFinding(String id, Person person, RecentResults results, boolean isEmpty, boolean isImporting) {
        super(id);
        this.isImporting = isImporting;
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
        int shown = flagged.size() <= ROWS + 1 ? flagged.size() : ROWS;
        list(html, flagged.subList(0, shown), messages);
        if (shown < flagged.size()) {
            html.open("details", "class", "gap-xs");
            html.element("summary", null, messages.get("overview.further", flagged.size() - shown));
            list(html, flagged.subList(shown, flagged.size()), messages);
            html.close();
        }
    }

    private String title(int flagged, Messages messages) {
        int all = results.analytes().size();
        if (all == 0 && results.isWhole()) {
            return messages.get("overview.look.unmeasured");
        }
        if (flagged > 0 || results.isAllNormal() && !isImporting) {
            return messages.get("overview.look", flagged);
        }
        long normal = results.normal();
        if (normal > 0) {
            return messages.get("overview.look.normal", normal, all);
        }
        return results.latest()
                .map(date -> messages.get("overview.look.unjudged", PartialDateLabel.brief(date, messages.locale())))
                .orElseGet(() -> messages.get("overview.look.undated"));
    }

    /** Says what was looked at, and of how much nobody has said anything. */
    private String sentence(int flagged, Messages messages) {
        int all = results.analytes().size();
        List<String> sentences = new ArrayList<>();
        if (all == 0) {
            sentences.add(messages.get("overview.unmeasured"));
        } else if (results.unjudged() == all) {
            sentences.add(messages.get("overview.unjudged", all));
        } else if (results.normal() == all) {
            sentences.add(messages.get("overview.normal.all", all));
        } else {
            sentences.add(messages.get("overview.counted", all, String.join(", ", counts(flagged, messages))));
        }
        if (results.preliminary() > 0) {
            sentences.add(messages.get("overview.preliminary", results.preliminary()));
        }
        if (isImporting) {
            sentences.add(messages.get("overview.importing"));
        }
        if (!results.isWhole()) {
            sentences.add(results.since()
                    .map(date -> messages.get("overview.since", PartialDateLabel.brief(date, messages.locale())))
                    .orElseGet(() -> messages.get("overview.since.unknown")));
        }
        return String.join(" ", sentences);
    }

    private List<String> counts(int flagged, Messages messages) {
        List<String> counts = new ArrayList<>();
        count(counts, messages, "overview.counted.marked", flagged - results.unclear());
        count(counts, messages, "overview.counted.unclear", results.unclear());
        count(counts, messages, "overview.counted.normal", results.normal());
        count(counts, messages, "overview.counted.unjudged", results.unjudged());
        return counts;
    }

    private static void count(List<String> counts, Messages messages, String key, long number) {
        if (number > 0) {
            counts.add(messages.get(key, number));
        }
    }

    private static void list(Html html, List<Analyte> analytes, Messages messages) {
        if (!analytes.isEmpty()) {
            html.open("ul", "class", "todo");
            analytes.forEach(analyte -> line(html, analyte.newest(), messages));
            html.close();
        }
    }

    private static void line(Html html, EntryLine line, Messages messages) {
        Projection projection = line.projection();
        html.open("li", "class", "entry").icon(shape(projection)).open("span", "class", "what");
        html.link(Addresses.entry(line.id()), EntryWords.title(projection, messages));
        QualifierMarks.write(html, projection, messages);
        List<String> facts = new ArrayList<>();
        projection.details().ifPresent(words -> facts.add(WordingText.of(words, messages.locale())));
        line.date().ifPresent(date -> facts.add(PartialDateLabel.words(date, messages.locale())));
        html.open("span");
        WordingText.valueWithUnit(projection, messages.locale()).ifPresent(value -> {
            html.open("bdi").text(value).close();
            html.text(facts.isEmpty() ? "" : " · ");
        });
        html.text(String.join(" · ", facts)).close().close().open("span", "class", "val");
        FlagMark.words(projection, messages).ifPresent(words -> {
            String tone = FlagMark.tone(projection.judgement());
            html.element("span", "flag " + tone, words);
        });
        html.close().close();
    }

    /** What stands here needs a look, whoever has judged it. */
    private static Icon shape(Projection projection) {
        return projection.judgement().needsLook() ? FlagMark.shape(projection) : Icon.S_DIFF;
    }
}
