// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.DateStyle;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SourceMark;

/** What was brought into the record lately, and what was taken out again. */
final class ChangesCard implements CardContribution {

    private static final int ROWS = 5;

    private final RecentImports imports;
    private final boolean isWhole;
    private final Optional<SinceLook> since;

    /**
     * @param since what came since the reader looked before
     * @param isWhole false when the reader may see only a part of the record: then nothing is counted
     */
    ChangesCard(RecentImports imports, Optional<SinceLook> since, boolean isWhole) {
        this.imports = imports;
        this.isWhole = isWhole;
        this.since = since;
    }

    @Override
    public String id() {
        return "changes";
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        List<Job> recent = imports.waitingFirst(ROWS);
        if (recent.isEmpty()) {
            return;
        }
        Messages messages = Messages.of(ChangesCard.class, context.locale());
        String all = Addresses.imports(context.person().id());
        Card.open(html, id(), messages.get("overview.changes"), all, messages.get("overview.changes.all"));
        html.open("p", "class", "small gap-xs");
        html.link(
                Addresses.changes(context.person().id()),
                since.map(look -> messages.get("overview.changes.since", look.count(), look.day(context.locale())))
                        .orElseGet(() -> messages.get("navigation.changes")));
        html.close();
        html.open("ul", "class", "entries");
        for (Job job : recent) {
            html.open("li", "class", "entry").open("span", "class", "what");
            String name = job.label().isBlank() ? messages.get("import.unnamed") : SourceMark.brief(job.label());
            html.link(Addresses.with(all, "job", job.id().toString()), name);
            html.element("span", null, what(job, messages));
            html.close().open("span", "class", "val");
            Instant when = job.finishedAt().orElse(job.createdAt());
            html.open("span", "class", "by").open("time", "datetime", when.toString());
            html.text(day(when, context.locale())).close().close().close().close();
        }
        html.close();
        Card.close(html);
    }

    private String what(Job job, Messages messages) {
        if (job.undone()) {
            return messages.get("import.state.undone");
        }
        if (job.state() == JobState.DONE && isWhole) {
            ImportReport report = ImportReport.of(job.report());
            return messages.get("overview.changes.brought", report.created(), report.updated());
        }
        return messages.get("import.state." + job.state().name().toLowerCase(Locale.ROOT));
    }

    private static String day(Instant when, Locale locale) {
        return DateStyle.brief(locale).format(when.atZone(ZoneId.systemDefault()));
    }
}
