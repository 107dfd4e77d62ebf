// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** What changed, a card for each kind; of people, bills and the like only how many. */
final class ChangesList extends HtmlComponent {

    private final transient ChangesChoice choice;
    private final transient ChangeGroups groups;

    ChangesList(String id, ChangesChoice choice, ChangeGroups groups) {
        super(id);
        this.choice = choice;
        this.groups = groups;
    }

    @Override
    protected void write(Html html) {
        if (groups.groups().isEmpty() && groups.isComplete()) {
            EmptyState.write(html, messages().get("changes.nothing"), messages().get("changes.nothing.how"));
        }
        boolean isOneKind = choice.kind().isPresent();
        groups.groups().stream()
                .filter(group -> isOneKind || group.category().isClinical())
                .forEach(group -> group(html, group));
        if (isOneKind) {
            pages(html);
        } else {
            background(html);
        }
    }

    private void group(Html html, ChangeGroups.Group group) {
        html.open("section", "class", "card gap").open("header");
        html.element("h2", null, EntryWords.category(group.category(), messages()));
        html.element("span", null, messages().get("changes.count", group.count()));
        html.close().open("ul", "class", "entries");
        for (EntryLine line : group.lines()) {
            EntryLinePanel.write(html, line, EntryLinePanel.DateForm.WHOLE, notes(line), messages());
        }
        html.close();
        if (choice.kind().isEmpty() && group.hasMore()) {
            if (group.lookedAt() < group.count() && group.category() == Category.RESULT) {
                html.element("p", "small mute gap-xs", messages().get("changes.looked", group.lookedAt()));
            }
            html.open("p", "class", "gap-s");
            html.link(
                    choice.of(Optional.of(group.category())).address(),
                    messages().get("changes.all", group.count()));
            html.close();
        }
        html.close();
    }

    /** The first version is new; another one changed what was there. */
    private List<String> notes(EntryLine line) {
        if (!choice.isByArrival()) {
            return List.of();
        }
        return List.of(messages().get(line.version() == 1 ? "changes.new" : "changes.changed"));
    }

    private void background(Html html) {
        List<ChangeGroups.Group> others = groups.groups().stream()
                .filter(group -> !group.category().isClinical())
                .toList();
        if (!others.isEmpty()) {
            html.open("p", "class", "small mute gap").text(messages().get("changes.background"));
            for (ChangeGroups.Group group : others) {
                html.text(" ");
                html.link(
                        choice.of(Optional.of(group.category())).address(),
                        messages()
                                .get(
                                        "changes.background.kind",
                                        EntryWords.category(group.category(), messages()),
                                        group.count()));
            }
            html.close();
        }
    }

    private void pages(Html html) {
        html.open("nav", "class", "pages", "aria-label", messages().get("changes.pages"));
        way(html, "up", choice.of(Optional.empty()), messages().get("changes.kinds"));
        if (choice.page() > 0) {
            way(html, "prev", choice.onPage(choice.page() - 1), messages().get("paging.newer"));
        }
        boolean hasMore =
                groups.groups().stream().anyMatch(group -> group.count() > (choice.page() + 1L) * ChangeGroups.PAGE);
        if (hasMore && choice.page() < ChangesPage.MAX_PAGE) {
            way(html, "next", choice.onPage(choice.page() + 1), messages().get("paging.older"));
        }
        html.close();
    }

    private static void way(Html html, String rel, ChangesChoice to, String words) {
        html.open("a", "class", "btn", "rel", rel, "href", to.address())
                .text(words)
                .close();
    }
}
