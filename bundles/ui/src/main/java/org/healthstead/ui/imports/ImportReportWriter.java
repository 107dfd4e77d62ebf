// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.imports;

import java.util.List;
import java.util.Locale;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.parts.ServerTimes;

/** The report of an import that has ended: one sentence, the counts, each item that was not taken in and why. */
final class ImportReportWriter {

    /** Says why an item is listed. */
    private interface Words {
        void write(Html html, RejectedItem item, Messages messages);
    }

    private final Html html;
    private final Messages messages;

    ImportReportWriter(Html html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    /** @param action where the buttons post to */
    void write(Job job, String action) {
        ImportReport report = ImportReport.of(job.report());
        html.open("section", "class", "card", "id", "report").open("header");
        html.element("h2", null, job.label().isBlank() ? messages.get("import.unnamed") : job.label());
        job.finishedAt().ifPresent(at -> {
            html.open("span").text(messages.get("import.finished")).text(" ");
            ServerTimes.write(html, at, messages);
            html.close();
        });
        html.close();
        html.element("p", "say", sentence(job, report));
        job.problem().ifPresent(problem -> {
            html.element("p", "gap-s", ProblemWords.of(problem, messages));
            html.element(
                    "p",
                    "small mute",
                    ProblemWords.place(problem, messages)
                            .map(place -> place + " · " + problem.code())
                            .orElse(problem.code()));
        });
        if (report.items() > 0) {
            tally(report);
        }
        items("import.rejected", report.rejected(), report.rejectedCount(), Icon.S_DIFF, ProblemWords::writeRejected);
        List<RejectedItem> warnings = report.warnings();
        items("import.warnings", warnings, warnings.size(), Icon.S_DUE, ProblemWords::writeWarning);
        buttons(job, report, action);
        html.close();
    }

    private String sentence(Job job, ImportReport report) {
        if (job.undone()) {
            return job.report().member("withdrawn") instanceof JsonNumber withdrawn
                    ? messages.get("import.say.undone.count", withdrawn.decimal())
                    : messages.get("import.say.undone");
        }
        String state = "import.say."
                + job.state().name().toLowerCase(Locale.ROOT)
                + (job.state() == JobState.FAILED && report.items() == 0 ? ".whole" : "");
        return job.state() == JobState.DONE
                ? messages.get("import.say.new", report.created() + report.updated())
                        + (report.rejectedCount() > 0
                                ? " " + messages.get("import.say.rejected", report.rejectedCount())
                                : "")
                : messages.get(state);
    }

    private void tally(ImportReport report) {
        html.open("dl", "class", "tally gap-s");
        count("import.created", report.created());
        count("import.updated", report.updated());
        count("import.unchanged", report.unchanged());
        count("import.merged", report.merged());
        count("import.not", report.rejectedCount());
        html.close();
    }

    private void count(String key, long count) {
        html.open("div").element("dt", null, messages.get(key));
        html.element("dd", null, messages.get("number", count)).close();
    }

    private void items(String title, List<RejectedItem> items, long count, Icon shape, Words words) {
        if (items.isEmpty()) {
            return;
        }
        html.open("details", "class", "gap-s", "open", items.size() <= 20 ? "" : null);
        html.element("summary", null, messages.get(title, count));
        html.open("ul", "class", "todo");
        for (RejectedItem item : items) {
            html.open("li", "class", "entry act").icon(shape).open("span", "class", "what");
            html.element(
                    "b",
                    null,
                    item.place().isEmpty() ? messages.get("import.whole") : ProblemWords.place(item.place(), messages));
            words.write(html, item, messages);
            html.element("span", null, item.code());
            html.close().close();
        }
        html.close();
        if (count > items.size()) {
            html.element("p", "small mute", messages.get("import.listed", items.size(), count));
        }
        html.close();
    }

    private void buttons(Job job, ImportReport report, String action) {
        boolean changed = report.created() + report.updated() > 0;
        html.open("div", "class", "row gap-s");
        if (changed && !job.undone()) {
            PersonId person = job.person().orElseThrow();
            boolean isNew = report.created() > 0;
            html.open(
                    "a",
                    "class",
                    "btn",
                    "href",
                    isNew ? Addresses.imported(person, job.id()) : Addresses.timeline(person));
            html.text(isNew ? messages.get("import.see.new", report.created()) : messages.get("import.see"))
                    .close();
        }
        if (changed || job.undone()) {
            html.open("form", "method", "post", "action", action);
            html.open(
                    "button",
                    "class",
                    job.undone() ? "btn" : "btn plain",
                    "type",
                    "submit",
                    "name",
                    "do",
                    "value",
                    job.undone() ? "redo" : "undo");
            html.icon(Icon.UNDO).text(messages.get(job.undone() ? "import.redo" : "import.undo"));
            html.close().close();
        }
        html.close();
    }
}
