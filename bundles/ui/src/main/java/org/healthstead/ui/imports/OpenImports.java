// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SourceMark;

/**
 * Files that were given to a record and are not in it yet: those that wait for an answer, and those that are coming in.
 * A record without entries is not empty while there are any.
 *
 * @param jobs newest first
 */
public record OpenImports(List<Job> jobs) {

    public static final OpenImports NONE = new OpenImports(List.of());

    private static final int LOOKED_AT = 200;

    public OpenImports {
        jobs = jobs.stream()
                .filter(job -> job.kind().equals("import"))
                .filter(job -> !job.state().isFinal())
                .toList();
    }

    /** @param service empty while there is none */
    public static OpenImports read(Optional<JobService> service, PersonId person, Caller caller) {
        return new OpenImports(
                service.map(jobs -> jobs.recent(person, LOOKED_AT, caller)).orElse(List.of()));
    }

    public boolean isEmpty() {
        return jobs.isEmpty();
    }

    /** What is waiting, as a title. */
    public String title(Messages messages) {
        long waiting = waiting();
        return waiting > 0
                ? messages.get("import.open.waiting", waiting)
                : messages.get("import.open.running", jobs.size());
    }

    /** Writes what to do about them and a list, each with its state and the way to it. */
    public void write(Html html, PersonId person, Messages messages) {
        String how = waiting() > 0 ? "import.open.waiting.how" : "import.open.running.how";
        html.element("p", "mute gap-xs", messages.get(how));
        html.open("ul", "class", "todo");
        for (Job job : jobs) {
            boolean isWaiting = job.state() == JobState.NEEDS_DECISION;
            html.open("li", "class", "entry").icon(isWaiting ? Icon.S_DUE : Icon.S_OK);
            html.open("span", "class", "what");
            String name = job.label().isBlank() ? messages.get("import.unnamed") : SourceMark.brief(job.label());
            html.link(Addresses.with(Addresses.imports(person), "job", job.id().toString()), name);
            html.close().open("span", "class", "val");
            String words = messages.get("import.state." + job.state().name().toLowerCase(Locale.ROOT));
            html.element("span", isWaiting ? "flag look" : "flag quiet", words);
            html.close().close();
        }
        html.close();
    }

    private long waiting() {
        return jobs.stream()
                .filter(job -> job.state() == JobState.NEEDS_DECISION)
                .count();
    }
}
