// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.platform.api.access.Account;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.parts.ServerTimes;

/** What else stands in the line of a series by a person's word: who said so and when, and a way to take it back. */
final class JoinedNames extends HtmlComponent {

    private final transient SeriesView view;
    private final transient List<SeriesJoin> joins;
    private final transient boolean mayChange;
    private final transient Caller caller;
    private final transient Map<EntryId, EntryLine> lines = new HashMap<>();
    private final transient UiServices services;

    /** @param all of the record */
    JoinedNames(String id, SeriesView view, List<SeriesJoin> all, UiServices services, Caller caller) {
        super(id);
        this.view = view;
        this.joins = all.stream()
                .filter(SeriesJoin::stands)
                .filter(join -> join.line()
                        .map(line -> line.equals(view.series()))
                        .orElseGet(() -> join.with().equals(view.series())
                                || join.series().equals(view.series())))
                .toList();
        this.services = services;
        this.caller = caller;
        this.mayChange = services.changesSome(view.person(), caller);
        setVisible(!joins.isEmpty());
        if (!joins.isEmpty()) {
            List<EntryId> newest = joins.stream()
                    .flatMap(join -> join.joined().stream())
                    .map(joined -> joined.latest().entry())
                    .toList();
            services.entries().lines(newest, caller).forEach(line -> lines.put(line.id(), line));
        }
    }

    @Override
    protected void write(Html html) {
        html.open("header")
                .element("h2", null, messages().get("results.joined"))
                .close();
        html.open("ul", "class", "entries");
        joins.forEach(join -> row(html, join));
        html.close();
    }

    private void row(Html html, SeriesJoin join) {
        html.open("li", "class", "entry").open("div", "class", "what");
        html.element(
                "b",
                null,
                join.joined()
                        .map(joined -> SeriesPage.title(joined.latest(), messages()))
                        .orElse(join.name()));
        join.joined().ifPresent(joined -> html.element("span", null, where(joined)));
        if (join.line().isEmpty()) {
            html.element("span", null, messages().get("results.joined.waits"));
        }
        html.element(
                        "span",
                        null,
                        messages().get("results.joined.by", who(join), ServerTimes.words(join.decidedAt(), messages())))
                .close();
        html.open("div", "class", "val");
        if (mayChange) {
            html.open("form", "method", "post", "action", Addresses.series(view.person(), view.series()) + "/same");
            html.open(
                    "button", "class", "btn slim", "type", "submit", "name", "undo", "value", Long.toString(join.id()));
            html.text(messages().get("results.joined.apart")).close().close();
        }
        html.close().close();
    }

    private String where(Series joined) {
        String count = messages().get("results.same.count", joined.count());
        return Optional.ofNullable(lines.get(joined.latest().entry()))
                .map(line ->
                        messages().get("results.joined.source", SourceMark.brief(line.source(), messages()), count))
                .orElse(count);
    }

    private String who(SeriesJoin join) {
        if (join.decidedBy().filter(caller.account()::equals).isPresent()) {
            return messages().get("results.joined.you");
        }
        return join.decidedBy()
                .flatMap(by -> accounts().stream()
                        .filter(account -> account.id().equals(by))
                        .findFirst())
                .map(Account::name)
                .orElseGet(() -> messages().get("results.joined.somebody"));
    }

    private List<Account> accounts() {
        try {
            return services.accounts().list();
        } catch (ProblemException e) {
            return List.of();
        }
    }
}
