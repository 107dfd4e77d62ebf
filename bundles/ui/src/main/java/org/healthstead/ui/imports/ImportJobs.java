// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.imports;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.parts.ProblemWords;

/** Imports that run, those that wait for an answer, and the report of one. */
final class ImportJobs extends HtmlComponent {

    private final transient Person person;
    private final transient List<Job> jobs;
    private final transient Optional<Job> chosen;
    private final transient List<Person> people;

    /**
     * @param chosen whose report is shown; else the newest that has ended
     * @param people into whose records items of a file may go
     */
    ImportJobs(String id, Person person, List<Job> jobs, Optional<Job> chosen, List<Person> people) {
        super(id);
        this.people = people;
        this.person = person;
        this.jobs = jobs;
        this.chosen = chosen;
    }

    @Override
    protected void write(Html html) {
        jobs.stream().filter(job -> job.state() == JobState.NEEDS_DECISION).forEach(job -> decision(html, job));
        jobs.stream()
                .filter(job -> job.state() == JobState.QUEUED || job.state() == JobState.RUNNING)
                .forEach(job -> running(html, job));
        chosen.filter(job -> job.state().isFinal())
                .or(() -> jobs.stream().filter(job -> job.state().isFinal()).findFirst())
                .ifPresent(job -> new ImportReportWriter(html, messages()).write(job, action(job)));
    }

    private void decision(Html html, Job job) {
        if (job.problem().filter(ProblemCode.IMPORT_SEVERAL_PEOPLE::isOf).isPresent()) {
            people(html, job);
            return;
        }
        html.open("section", "class", "notice look", "role", "alert").icon(Icon.S_DIFF);
        html.open("div").element("h2", null, messages().get("import.mismatch", name(job)));
        html.element("p", null, messages().get("import.mismatch.why", person.name()));
        job.problem().ifPresent(problem -> html.element("p", null, ProblemWords.of(problem, messages())));
        html.open("div", "class", "row");
        button(html, job, "decline", "btn go slim", messages().get("import.decline"));
        button(html, job, "accept", "btn slim", messages().get("import.accept", person.name()));
        html.close();
        html.element("p", "small mute", messages().get("import.mismatch.kept"));
        html.close().close();
    }

    /** The file holds items of several people: whose go where? */
    private void people(Html html, Job job) {
        html.open("section", "class", "notice look", "role", "alert").icon(Icon.S_DIFF);
        html.open("div").element("h2", null, messages().get("import.several", name(job)));
        html.element("p", null, messages().get("import.several.why", person.name()));
        html.open("form", "class", "stack", "method", "post", "action", action(job));
        new ImportPeople(html, messages(), person, people).write(job);
        html.open("div", "class", "row");
        choice(html, "accept", "btn go slim", messages().get("import.several.go"));
        choice(html, "decline", "btn slim", messages().get("import.several.none"));
        html.close().close();
        html.element("p", "small mute", messages().get("import.mismatch.kept"));
        html.close().close();
    }

    private static void choice(Html html, String action, String look, String words) {
        html.open("button", "class", look, "type", "submit", "name", "do", "value", action);
        html.text(words).close();
    }

    private void running(Html html, Job job) {
        boolean queued = job.state() == JobState.QUEUED;
        html.open("section", "class", "card").open("header");
        html.element("h2", null, messages().get(queued ? "import.queued" : doing(job)));
        html.close().open("div", "class", "gap-s stack");
        html.open("div", "class", "row far").element("b", null, name(job));
        button(html, job, "stop", "btn slim", messages().get("import.stop"));
        html.close();
        int percent = (int) Math.floor(100 * job.progress());
        String words = messages().get("import.progress", percent);
        html.open("progress", "max", "100", "value", queued ? null : Integer.toString(percent), "aria-label", words);
        html.text(words).close();
        html.open("div", "class", "row far small mute");
        html.element("span", null, words);
        html.element(
                "span",
                null,
                messages().get("import.items", ImportReport.of(job.report()).items()));
        html.close();
        html.element("p", "mute small", messages().get("import.leave")).close().close();
    }

    /** An import's job takes it back, too. */
    private static String doing(Job job) {
        if (job.report().has("withdrawn")) {
            return "import.undoing";
        }
        return job.report().has("restored") ? "import.redoing" : "import.running";
    }

    private String name(Job job) {
        return job.label().isBlank() ? messages().get("import.unnamed") : job.label();
    }

    private String action(Job job) {
        return Addresses.imports(person.id()) + "/" + job.id();
    }

    private void button(Html html, Job job, String action, String look, String words) {
        html.open("form", "method", "post", "action", action(job));
        html.open("button", "class", look, "type", "submit", "name", "do", "value", action);
        html.text(words).close().close();
    }
}
