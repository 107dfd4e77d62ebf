// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
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
import org.healthstead.ui.imports.OpenImports;
import org.healthstead.ui.parts.LinkedText;
import org.healthstead.ui.results.LatestResult;
import org.healthstead.ui.results.RecentResults;
import org.healthstead.ui.results.ResultsFilter;
import org.healthstead.ui.results.ResultsFilter.Part;

/**
 * The finding as the page's title: what reports say about the newest results, never a judgement of our own. "Nothing
 * needs a look" stands there only when {@link RecentResults#isAllNormal}.
 */
final class OverviewFinding extends HtmlComponent {

    private static final int ROWS = 6;

    private final transient Person person;
    private final transient RecentResults results;
    private final transient OpenImports open;
    private final transient Map<EntryId, String> notes;
    private final transient DaySentence day;
    private final boolean isEmpty;
    private final boolean isImporting;
    private final boolean isWhole;

    /**
     * @param imports while a file is being imported, nothing is said of all results
     * @param notes what must be said beside results
     * @param day what else is to be said today
     * @param isEmpty the reader sees nothing in the record
     * @param isWhole false when the reader may see only a part of the record: then what is said is of that part
     */
    OverviewFinding(
            String id,
            Person person,
            RecentResults results,
            RecentImports imports,
            Map<EntryId, String> notes,
            DaySentence day,
            boolean isEmpty,
            boolean isWhole) {
        super(id);
        this.person = person;
        this.results = results;
        this.notes = notes;
        this.day = day;
        this.open = imports.open();
        this.isEmpty = isEmpty;
        this.isImporting = imports.isRunning();
        this.isWhole = isWhole;
    }

    @Override
    protected void write(Html html) {
        Messages messages = messages();
        if (isEmpty) {
            empty(html, messages);
            return;
        }
        List<LatestResult> flagged = results.flagged();
        html.open("h1", "id", "look").text(title(flagged.size(), messages)).close();
        day.write(html, messages);
        LinkedText text = new LinkedText();
        String sentence = sentence(flagged.size(), text, messages);
        html.open("p", "class", "mute gap-xs");
        text.write(html, sentence);
        html.close();
        int shown = flagged.size() <= ROWS + 1 ? flagged.size() : ROWS;
        list(html, flagged.subList(0, shown), messages);
        if (shown < flagged.size()) {
            html.open("details", "class", "gap-xs");
            html.element("summary", null, messages.get("overview.further", flagged.size() - shown));
            list(html, flagged.subList(shown, flagged.size()), messages);
            html.close();
        }
        new UnjudgedResults(person.id(), results, notes).write(html, messages);
    }

    /** A record is not called empty while a file waits, nor when there may be something that the reader cannot see. */
    private void empty(Html html, Messages messages) {
        if (!open.isEmpty()) {
            html.open("h1", "id", "look").text(open.title(messages)).close();
            open.write(html, person.id(), messages);
        } else if (isWhole) {
            html.open("h1", "id", "look").text(messages.get("overview.begin")).close();
            EmptyState.write(
                    html,
                    messages.get("timeline.empty"),
                    messages.get("timeline.empty.how"),
                    Addresses.imports(person.id()),
                    messages.get("timeline.empty.go"));
        } else {
            html.open("h1", "id", "look")
                    .text(messages.get("overview.part.empty"))
                    .close();
        }
        if (!isWhole) {
            html.element("p", "mute gap-xs", messages.get("overview.part"));
        }
    }

    private String title(int flagged, Messages messages) {
        int all = results.analytes().size();
        if (all == 0 && results.isWhole()) {
            return messages.get(isWhole ? "overview.look.unmeasured" : "overview.part.unmeasured");
        }
        if (flagged > 0 || results.isAllNormal() && !isImporting) {
            return flagged > 0 || isWhole ? messages.get("overview.look", flagged) : messages.get("overview.part.look");
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
    private String sentence(int flagged, LinkedText text, Messages messages) {
        int all = results.analytes().size();
        List<String> sentences = new ArrayList<>();
        if (!isWhole) {
            sentences.add(messages.get("overview.part"));
        }
        if (all == 0) {
            sentences.add(messages.get("overview.unmeasured"));
        } else if (results.unjudged() == all) {
            sentences.add(messages.get(
                    "overview.unjudged", all, link(text, Part.UNJUDGED, "overview.unjudged.link", all, messages)));
        } else if (results.normal() == all) {
            sentences.add(messages.get(
                    "overview.normal.all", all, link(text, Part.NORMAL, "overview.normal.all.link", all, messages)));
        } else {
            sentences.add(messages.get(
                    "overview.counted",
                    all,
                    link(text, Part.ALL, "overview.counted.link", all, messages),
                    String.join(", ", counts(flagged, text, messages))));
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

    private List<String> counts(int flagged, LinkedText text, Messages messages) {
        List<String> counts = new ArrayList<>();
        count(counts, text, messages, Part.LOOK, "overview.counted.marked", flagged - results.unclear());
        count(counts, text, messages, Part.LOOK, "overview.counted.unclear", results.unclear());
        count(counts, text, messages, Part.NORMAL, "overview.counted.normal", results.normal());
        count(counts, text, messages, Part.UNJUDGED, "overview.counted.unjudged", results.unjudged());
        return counts;
    }

    private void count(List<String> counts, LinkedText text, Messages messages, Part part, String key, long number) {
        if (number > 0) {
            counts.add(link(text, part, key, number, messages));
        }
    }

    private String link(LinkedText text, Part part, String key, long number, Messages messages) {
        return text.link(ResultsFilter.address(person.id(), part), messages.get(key, number));
    }

    private void list(Html html, List<LatestResult> analytes, Messages messages) {
        if (!analytes.isEmpty()) {
            html.open("ul", "class", "todo");
            analytes.forEach(analyte -> line(html, analyte.newest(), messages));
            html.close();
        }
    }

    private void line(Html html, EntryLine line, Messages messages) {
        Projection projection = line.projection();
        html.open("li", "class", "entry").icon(shape(projection)).open("span", "class", "what");
        html.link(Addresses.entry(line.id()), results.names().orReported(projection, messages));
        QualifierMarks.write(html, projection, messages);
        List<String> facts = new ArrayList<>();
        Optional.ofNullable(notes.get(line.id())).ifPresent(facts::add);
        results.names()
                .of(projection, messages.locale())
                .ifPresent(plain -> facts.add(EntryWords.title(projection, messages)));
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
