// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Paging;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.facts.FactLines;
import org.healthstead.ui.imports.OpenImports;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.print.SheetName;
import org.healthstead.ui.writing.AddLink;

/**
 * A list of entries of some kinds: medications, problems, visits. The end of the address is its name; the catalogue of
 * kinds says what it has and which columns, {@link ListFilter} which part of it is shown.
 */
public final class ListPage extends ShellPage {

    private final transient Person person;
    private final transient RecordList list;

    public ListPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        Kinds kinds = services.kinds().require();
        list = RecordList.of(kinds, name());
        ListFilter filter = ListFilter.of(person.id(), list.name(), parameters);
        CurrentEntries current = list.hasState() && filter.trail().cursors().isEmpty()
                ? CurrentEntries.read(services, list.scope(), person.id(), caller())
                : CurrentEntries.NONE;
        ListContent read = new ListReader(services.entries(), caller(), list, filter, current, messages()).read();
        ListContent content = read.with(FactLines.of(services, person.id(), read.rest(), caller()));
        ListCells cells =
                ListCells.read(kinds, services.entries(), person, caller(), list, content.shown(), messages());
        boolean isWhole = services.showsWhole(person.id(), caller());
        boolean isBare = content.isEmpty() && filter.isFirstPage() && filter.isPlain();
        Optional<String> nowNone = nowNone(filter, content, isWhole);
        add(new Label("heading", title()));
        add(new Label("extent", extent(current))
                .setVisible(!current.now().isEmpty() || !current.aside().isEmpty()));
        add(AddLink.ofList("add", person.id(), list.name(), services, caller()));
        add(new Label("notice", content.notice().map(messages()::get).orElse(""))
                .setVisible(content.notice().isPresent()));
        Set<ListFilter.State> states =
                ListStates.read(services.entries(), list, person.id(), caller(), current, filter.state());
        add(new ListChoice("choice", filter, states).setVisible(!isBare));
        boolean isTable = !content.isEmpty() || nowNone.isPresent() && !isBare;
        ListTable table = new ListTable("table", content, cells, filter, list, current, nowNone);
        add(table.setVisible(isTable));
        if (list.name().equals("documents")) {
            table.showing(ListThumbnails.read(content.shown(), services.documents(), caller()));
        }
        add(new Nothing("nothing", filter, isWhole, content.older().isPresent()).setVisible(!isTable));
        add(new Pages("pages", filter, content));
        String sheet = Addresses.sheet(person.id(), list.name());
        add(new ExternalLink("print", sheet)
                .setVisible(SheetName.ofCode(list.name()).isPresent()));
        add(new ExternalLink("csv", filter.csv()).setVisible(isTable));
    }

    /** The end of the address, which is the same however the list came to it. */
    private static String name() {
        List<String> segments = RequestCycle.get().getRequest().getUrl().getSegments();
        return segments.getLast();
    }

    private Optional<String> nowNone(ListFilter filter, ListContent content, boolean isWhole) {
        boolean isAsked = list.hasState()
                && filter.isFirstPage()
                && filter.words().isEmpty()
                && (filter.state() == ListFilter.State.ALL || filter.state() == ListFilter.State.NOW);
        boolean isSomething = content.now().stream().anyMatch(row -> row.standing() == Standing.NOW);
        if (!isAsked || isSomething || !content.sentences().isEmpty()) {
            return Optional.empty();
        }
        String none = messages().get("lists.now.none");
        return Optional.of(isWhole ? none : messages().get("overview.part.says", none));
    }

    /** Rows of what is over are entries; the count is one of names, and says so. */
    private String extent(CurrentEntries current) {
        return messages().get("lists.counted", current.counted(messages()));
    }

    @Override
    protected String title() {
        return list.title(getLocale());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return StandardLists.place(list.name());
    }

    private static final class Nothing extends HtmlComponent {

        private final transient ListFilter filter;
        private final boolean isWhole;
        private final boolean hasOlder;

        Nothing(String id, ListFilter filter, boolean isWhole, boolean hasOlder) {
            super(id);
            this.hasOlder = hasOlder;
            this.filter = filter;
            this.isWhole = isWhole;
        }

        @Override
        protected void write(Html html) {
            if (hasOlder) {
                EmptyState.write(html, messages().get("lists.none.looked"), "");
                return;
            }
            if (!filter.isPlain() || !filter.isFirstPage()) {
                EmptyState.write(html, messages().get("lists.none"), messages().get("lists.none.how"));
                return;
            }
            OpenImports open = OpenImports.read(
                    UiShell.get().services().jobs().find(),
                    filter.person(),
                    Shell.get().caller());
            if (!open.isEmpty()) {
                html.element("h2", null, open.title(messages()));
                open.write(html, filter.person(), messages());
                return;
            }
            String belongs = messages()
                    .find("lists.belongs." + filter.list())
                    .orElseGet(() -> messages().get("lists.belongs"));
            EmptyState.write(
                    html,
                    messages().get(isWhole ? "lists.empty" : "overview.part.empty"),
                    belongs,
                    Addresses.imports(filter.person()),
                    messages().get("navigation.import"));
        }
    }

    private static final class Pages extends HtmlComponent {

        private final transient ListFilter filter;
        private final transient ListContent content;

        Pages(String id, ListFilter filter, ListContent content) {
            super(id);
            this.filter = filter;
            this.content = content;
        }

        @Override
        protected void write(Html html) {
            Optional<String> first = filter.isFirstPage() ? Optional.empty() : Optional.of(filter.address(0));
            boolean isByName =
                    filter.sort() == ListFilter.Sort.NAME && content.notice().isEmpty();
            if (!isByName) {
                new Paging(first, content.newer(), content.older()).write(html, messages());
            } else if (content.newer().isPresent() || content.older().isPresent()) {
                html.open("nav", "class", "pages", "aria-label", messages().get("paging"));
                content.newer()
                        .ifPresent(
                                address -> way(html, "prev", address, messages().get("results.previous")));
                content.older()
                        .ifPresent(
                                address -> way(html, "next", address, messages().get("results.next")));
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
