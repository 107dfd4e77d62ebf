// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.imports;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/**
 * Gives files to a person's record and shows what became of them. {@code ?job=} opens one import's report,
 * {@code ?all=1} lists all imports, {@code ?problem=} says why the last action was refused. The file form posts to
 * {@link org.healthstead.ui.http}.
 */
public final class ImportPage extends ShellPage {

    /** More than a family ever has: what waits for an answer is never out of sight. */
    private static final int RECENT = 1_000;

    private static final int SHOWN = 20;
    private static final int PEOPLE = 50;
    private static final int REFRESH_SECONDS = 2;

    private final transient Person person;
    private final transient List<Job> jobs;

    public ImportPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        Optional<JobService> service = UiShell.get().services().jobs().find();
        jobs = service.map(jobService -> jobService.recent(person.id(), RECENT, caller()).stream()
                        .filter(job -> job.kind().equals("import"))
                        .toList())
                .orElse(List.of());
        Optional<Job> chosen = AddressParameters.parsed(parameters, "job", JobId::parse)
                .flatMap(id -> service.flatMap(jobService -> jobService.find(id, caller())))
                .filter(job -> job.person().filter(person.id()::equals).isPresent());
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new Label("heading", title()));
        boolean isWhole = UiShell.get().services().showsWhole(person.id(), caller());
        add(new NoticePanel("problem", () -> problem));
        add(new Label("part", messages().get("import.part")).setVisible(!isWhole));
        add(new WebMarkupContainer("form")
                .add(AttributeModifier.replace("action", Addresses.imports(person.id())))
                .add(AttributeModifier.replace("data-broken", messages().get("problem.HS-UPLOAD-BROKEN")))
                .add(AttributeModifier.replace("data-large", messages().get("problem.HS-WEB-TOO-LARGE")))
                .setVisible(isWhole));
        add(new ImportJobs("jobs", person, jobs, chosen, others())
                .add(AttributeModifier.replace("data-refresh", isBusy() ? "1000" : null))
                .setVisible(isWhole));
        int shown = AddressParameters.text(parameters, "all").isPresent() ? RECENT : SHOWN;
        add(new ImportHistory("before", person.id(), jobs, shown, isWhole).setVisible(!jobs.isEmpty()));
    }

    /** Asked only when somebody has to decide into whose records a file goes. */
    private List<Person> others() {
        return jobs.stream().anyMatch(job -> job.state() == JobState.NEEDS_DECISION)
                ? UiShell.get().services().persons().list("", PEOPLE, caller())
                : List.of();
    }

    private boolean isBusy() {
        return jobs.stream().anyMatch(job -> !job.state().isFinal() && job.state() != JobState.NEEDS_DECISION);
    }

    @Override
    protected String title() {
        return messages().get("import.title", person.name());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return "import";
    }

    @Override
    protected int refreshSeconds() {
        return isBusy() ? REFRESH_SECONDS : 0;
    }
}
