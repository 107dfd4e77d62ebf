// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.growth.GrowthLink;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.print.SheetName;
import org.healthstead.ui.timeline.TimelinePage;
import org.healthstead.ui.writing.AddLink;

/**
 * Everything that was ever measured, a line for each thing. {@code ?q=}, {@code ?part=} and {@code ?panel=} narrow it,
 * {@code ?by=} sorts it, {@code ?page=} is a part of a long list ({@link ResultsFilter}).
 */
public final class ResultsPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = TimelinePage.PLACE + "." + Addresses.kind(Category.RESULT);

    private static final int ROWS = 60;

    private final transient Person person;

    public ResultsPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        ResultsFilter filter = ResultsFilter.of(person.id(), parameters);
        UiServices services = UiShell.get().services();
        RecentResults results = RecentResults.read(services, person.id(), caller());
        ResultsList list = ResultsList.of(results, filter, messages());
        List<ResultsList.Part> parts = list.page(filter.page(), ROWS);
        boolean hasResults = !results.analytes().isEmpty();
        add(new Label("extent", extent(results)).setVisible(hasResults));
        add(new ExternalLink("reports", Addresses.timeline(person.id(), Category.RESULT)).setVisible(hasResults));
        add(GrowthLink.of("growth", person));
        add(AddLink.ofForm("add", person.id(), "result", services, caller()));
        add(new ExternalLink("print", Addresses.sheet(person.id(), SheetName.RESULTS.code())));
        add(new ResultsChoice("choice", filter).setVisible(hasResults));
        add(new ResultsJump("jump", list, filter, ROWS));
        add(new ResultsTable("table", parts, writer(services, results, parts)).setVisible(!parts.isEmpty()));
        add(new Nothing("nothing", filter, hasResults, list.size() > 0).setVisible(parts.isEmpty()));
        add(new PageLinks("pages", filter, list.size() > (filter.page() + 1) * ROWS));
    }

    private AnalyteRows writer(UiServices services, RecentResults results, List<ResultsList.Part> parts) {
        List<EntryLine> newest = parts.stream()
                .flatMap(part -> part.rows().stream())
                .map(row -> row.analyte().newest())
                .toList();
        return new AnalyteRows(
                services.series(),
                results,
                person.id(),
                caller(),
                messages(),
                ResultNotes.of(services, person.id(), newest, caller(), messages()),
                true);
    }

    private String extent(RecentResults results) {
        String count = messages().get("results.extent", results.analytes().size());
        String sentence = results.latest()
                .map(date -> messages().get("results.extent.latest", count, PartialDateLabel.words(date, getLocale())))
                .orElse(count);
        return results.isWhole() ? sentence : messages().get("results.extent.part", sentence);
    }

    @Override
    protected String title() {
        return messages().get("navigation.results");
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

        private final transient ResultsFilter filter;
        private final boolean hasResults;
        private final boolean hasPages;

        /** @param hasPages the filter lets some through, on pages before this one */
        Nothing(String id, ResultsFilter filter, boolean hasResults, boolean hasPages) {
            super(id);
            this.filter = filter;
            this.hasResults = hasResults;
            this.hasPages = hasPages;
        }

        @Override
        protected void write(Html html) {
            if (!hasResults) {
                write(
                        html,
                        "results.empty",
                        "results.empty.how",
                        Addresses.imports(filter.person()),
                        "navigation.import");
            } else if (hasPages) {
                write(html, "results.page.none", "results.page.none.how", filter.address(0), "results.page.first");
            } else if (filter.words().isEmpty()) {
                write(
                        html,
                        "results.part.none",
                        "results.part.none.how",
                        Addresses.results(filter.person()),
                        "results.part.all");
            } else {
                EmptyState.write(
                        html, messages().get("results.none"), messages().get("results.none.how"));
            }
        }

        private void write(Html html, String key, String how, String address, String action) {
            EmptyState.write(
                    html,
                    messages().get(key),
                    messages().get(how),
                    address,
                    messages().get(action));
        }
    }

    private static final class PageLinks extends HtmlComponent {

        private final transient ResultsFilter filter;
        private final boolean hasMore;

        PageLinks(String id, ResultsFilter filter, boolean hasMore) {
            super(id);
            this.filter = filter;
            this.hasMore = hasMore;
        }

        @Override
        protected void write(Html html) {
            if (filter.page() == 0 && !hasMore) {
                return;
            }
            String more = hasMore ? messages().get("results.more") : null;
            html.open("nav", "class", "pages", "aria-label", messages().get("results.pages"), "data-more", more);
            if (filter.page() > 0) {
                way(html, "prev", filter.address(filter.page() - 1), "results.previous");
            }
            if (hasMore) {
                way(html, "next", filter.address(filter.page() + 1), "results.next");
            }
            html.close();
        }

        private void way(Html html, String rel, String address, String key) {
            html.open("a", "class", "btn", "rel", rel, "href", address)
                    .text(messages().get(key))
                    .close();
        }
    }
}
