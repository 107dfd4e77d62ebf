// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;

/**
 * Exactly the entries that one import made, in the order of its file; {@code ?after=} is where the page before ended.
 */
public final class ImportedPage extends ShellPage {

    private static final int LINES = 100;

    private final transient Person person;

    public ImportedPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        ImportStore imports = services.importStore().require();
        JobId job = AddressParameters.parsed(parameters, "job", JobId::parse)
                .flatMap(id -> services.jobs().require().find(id, caller()))
                .filter(found -> found.person().filter(person.id()::equals).isPresent())
                .map(Job::id)
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.JOB_NOT_FOUND));
        String source = imports.summary(job, caller())
                .map(summary -> SourceMark.words(summary.source(), messages()))
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.JOB_NOT_FOUND));
        Optional<String> cursor = AddressParameters.text(parameters, "after");
        EntryPage page = imports.made(job, cursor, LINES, caller());
        String whole = Addresses.imported(person.id(), job);
        add(new Label("from", messages().get("imported.from", source)));
        add(new ExternalLink("report", Addresses.with(Addresses.imports(person.id()), "job", job.toString())));
        add(new Lines("lines", page.lines()).setVisible(!page.lines().isEmpty()));
        add(new Ways("ways", page, cursor, whole));
    }

    @Override
    protected String title() {
        return messages().get("imported.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return "import";
    }

    private static final class Lines extends HtmlComponent {

        private final transient List<EntryLine> lines;

        Lines(String id, List<EntryLine> lines) {
            super(id);
            this.lines = lines;
        }

        @Override
        protected void write(Html html) {
            lines.forEach(line -> EntryLinePanel.write(html, line, EntryLinePanel.DateForm.WHOLE, messages()));
        }
    }

    private static final class Ways extends HtmlComponent {

        private final transient EntryPage page;
        private final transient Optional<String> cursor;
        private final String first;

        Ways(String id, EntryPage page, Optional<String> cursor, String first) {
            super(id);
            this.page = page;
            this.cursor = cursor;
            this.first = first;
        }

        @Override
        protected void write(Html html) {
            if (page.lines().isEmpty()) {
                EmptyState.write(
                        html, messages().get("imported.nothing"), messages().get("imported.nothing.how"));
            }
            if (cursor.isPresent() || page.next().isPresent()) {
                html.open("nav", "class", "pages", "aria-label", messages().get("imported.pages"));
                cursor.ifPresent(after -> way(html, "first", first, messages().get("imported.first")));
                page.next()
                        .ifPresent(after -> way(
                                html,
                                "next",
                                Addresses.with(first, "after", after),
                                messages().get("imported.next")));
                html.close();
            }
        }

        private static void way(Html html, String rel, String address, String words) {
            html.open("a", "class", "btn", "rel", rel, "href", address)
                    .text(words)
                    .close();
        }
    }
}
