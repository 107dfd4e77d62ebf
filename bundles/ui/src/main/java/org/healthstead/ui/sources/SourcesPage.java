// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.sources;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.UndoToast;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.sources.SourceRows.Row;

/**
 * The sources of a person's record. {@code ?rename=} opens the form for the name of one source, {@code ?renamed=} says
 * that it has another name now, {@code ?removed=} that what it said was taken out, {@code ?page=} is a part of a long
 * list, {@code ?problem=} says why an action was refused.
 */
public final class SourcesPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "sources";

    private static final int ROWS = 60;

    private final transient Person person;

    public SourcesPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        SourceRows sources = SourceRows.read(services, person.id(), caller());
        boolean isWhole = services.showsWhole(person.id(), caller());
        boolean mayName = services.changesWhole(person.id(), caller());
        Optional<Row> opened = chosen(parameters, "rename", sources).filter(row -> mayName);
        Optional<Row> renamed = chosen(parameters, "renamed", sources).filter(row -> mayName);
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        int page = AddressParameters.parsed(parameters, "page", Integer::parseInt)
                .filter(number -> number > 0 && number <= sources.rows().size() / ROWS)
                .orElse(0);
        List<Row> shown = sources.rows()
                .subList(
                        Math.min(page * ROWS, sources.rows().size()),
                        Math.min((page + 1) * ROWS, sources.rows().size()));
        add(new NoticePanel("problem", () -> problem));
        add(new Label("part", messages().get("sources.part")).setVisible(!isWhole));
        add(new Label("counting", messages().get("sources.counting")).setVisible(!sources.isCounted()));
        add(new SourceNameForm("form", person.id(), opened, services, caller()).setVisible(opened.isPresent()));
        add(new SourceList("list", person.id(), shown, mayName).setVisible(!shown.isEmpty()));
        add(new Nothing("nothing").setVisible(shown.isEmpty()));
        add(new PageLinks(
                "pages", person, page, (page + 1) * ROWS < sources.rows().size()));
        add(new Renamed("undo", person, renamed).setVisible(renamed.isPresent()));
        Optional<Row> removed = chosen(parameters, "removed", sources).filter(row -> mayName);
        add(new Removed("restore", person, removed).setVisible(removed.isPresent()));
    }

    private static Optional<Row> chosen(PageParameters parameters, String name, SourceRows sources) {
        return AddressParameters.parsed(parameters, name, SourceId::parse)
                .flatMap(id -> sources.rows().stream()
                        .filter(row -> row.ref().id().equals(id))
                        .findFirst());
    }

    @Override
    protected String title() {
        return messages().get("navigation.sources");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }

    private static final class Nothing extends HtmlComponent {

        Nothing(String id) {
            super(id);
        }

        @Override
        protected void write(Html html) {
            EmptyState.write(html, messages().get("sources.empty"), messages().get("sources.empty.how"));
        }
    }

    private static final class PageLinks extends HtmlComponent {

        private final transient Person person;
        private final int page;
        private final boolean hasMore;

        PageLinks(String id, Person person, int page, boolean hasMore) {
            super(id);
            this.person = person;
            this.page = page;
            this.hasMore = hasMore;
        }

        @Override
        protected void write(Html html) {
            if (page > 0 || hasMore) {
                html.open("nav", "class", "pages", "aria-label", messages().get("sources.pages"));
                if (page > 0) {
                    way(html, "prev", page - 1, messages().get("sources.previous"));
                }
                if (hasMore) {
                    way(html, "next", page + 1, messages().get("sources.next"));
                }
                html.close();
            }
        }

        private void way(Html html, String rel, int to, String words) {
            String address =
                    Addresses.with(Addresses.sources(person.id()), "page", to == 0 ? "" : Integer.toString(to));
            html.open("a", "class", "btn", "rel", rel, "href", address)
                    .text(words)
                    .close();
        }
    }

    /** Offers to bring back what was taken out. */
    private static final class Removed extends HtmlComponent {

        private final transient Person person;
        private final transient Optional<Row> row;

        Removed(String id, Person person, Optional<Row> row) {
            super(id);
            this.person = person;
            this.row = row;
            setRenderBodyOnly(true);
        }

        @Override
        protected void write(Html html) {
            row.ifPresent(source -> UndoToast.write(
                    html,
                    messages().get("sources.removed", SourceMark.words(source.ref(), messages())),
                    Addresses.source(person.id(), source.ref().id()) + "/remove",
                    "restore",
                    "all",
                    messages()));
        }
    }

    /** Offers to take back the last name. */
    private static final class Renamed extends HtmlComponent {

        private final transient Person person;
        private final transient Optional<Row> row;

        Renamed(String id, Person person, Optional<Row> row) {
            super(id);
            this.person = person;
            this.row = row;
            setRenderBodyOnly(true);
        }

        @Override
        protected void write(Html html) {
            row.flatMap(Row::details)
                    .filter(source -> !source.names().isEmpty())
                    .ifPresent(source -> UndoToast.write(
                            html,
                            messages().get("sources.renamed", SourceMark.words(source.ref(), messages())),
                            Addresses.source(person.id(), source.ref().id()),
                            "undo",
                            Integer.toString(source.names().size()),
                            messages()));
        }
    }
}
