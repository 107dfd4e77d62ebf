// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.imports;

import java.util.List;
import java.util.Locale;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.parts.ServerTimes;

/** The newest imports with their state; each leads to its report. */
final class ImportHistory extends HtmlComponent {

    private final transient PersonId person;
    private final transient List<Job> jobs;
    private final int shown;
    private final boolean isCounted;

    /**
     * @param shown so many of the newest; a link leads to all
     * @param isCounted false for a reader who may not see everything that they brought
     */
    ImportHistory(String id, PersonId person, List<Job> jobs, int shown, boolean isCounted) {
        super(id);
        this.isCounted = isCounted;
        this.shown = shown;
        this.person = person;
        this.jobs = jobs;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("import.before")).close();
        html.open("ul", "class", "entries");
        for (Job job : jobs.subList(0, Math.min(shown, jobs.size()))) {
            html.open("li", "class", "entry has-i").icon(Icon.DOC).open("span", "class", "what");
            html.link(
                    Addresses.with(Addresses.imports(person), "job", job.id().toString()),
                    job.label().isBlank() ? messages().get("import.unnamed") : SourceMark.brief(job.label()));
            ImportReport report = ImportReport.of(job.report());
            html.open("span");
            if (isCounted && report.items() > 0) {
                html.text(messages().get("import.items", report.items())).text(" · ");
            }
            ServerTimes.write(html, job.createdAt(), messages());
            html.close().close();
            html.open("span", "class", "val");
            state(html, job);
            html.close().close();
        }
        html.close();
        if (shown < jobs.size()) {
            html.open("p", "class", "gap-s");
            html.link(
                    Addresses.with(Addresses.imports(person), "all", "1"),
                    messages().get("import.before.all", jobs.size()));
            html.close();
        }
    }

    private void state(Html html, Job job) {
        if (job.undone()) {
            FlagMark.write(html, Icon.S_OFF, "quiet", messages().get("import.state.undone"));
            return;
        }
        String words = messages().get("import.state." + job.state().name().toLowerCase(Locale.ROOT));
        switch (job.state()) {
            case DONE -> FlagMark.write(html, Icon.S_DONE, "good", words);
            case FAILED -> FlagMark.write(html, Icon.S_DIFF, "look", words);
            case NEEDS_DECISION -> FlagMark.write(html, Icon.S_DUE, "look", words);
            default -> FlagMark.write(html, job.state() == JobState.CANCELLED ? Icon.S_OFF : Icon.S_OK, "quiet", words);
        }
    }
}
