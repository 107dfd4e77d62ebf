// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;

/**
 * Allergies and intolerances with reaction and severity in the words of their source. "No known allergies" is an entry
 * of a source, too, and stands here as it says; an empty card says only that nothing is recorded.
 */
final class AllergiesCard implements CardContribution {

    private static final int LINES = 60;
    private static final int ROWS = 8;
    private static final Set<String> OVER = Set.of("inactive", "resolved");

    private final EntryStore entries;

    AllergiesCard(EntryStore entries) {
        this.entries = entries;
    }

    @Override
    public String id() {
        return "allergies";
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        Messages messages = Messages.of(AllergiesCard.class, context.locale());
        EntryQuery query = EntryQuery.of(context.person().id(), LINES).ofType("AllergyIntolerance");
        EntryPage page = entries.page(query, context.caller());
        List<EntryLine> lines = page.lines().stream()
                .filter(line ->
                        !line.negated() && line.status().filter(OVER::contains).isEmpty())
                .toList();
        String title = messages.get("overview.allergies");
        if (page.lines().isEmpty()) {
            Card.openSoon(html, id(), title);
            html.element("p", "mute gap-xs", messages.get("overview.allergies.none"));
        } else {
            String all = Addresses.timeline(context.person().id(), Category.ALLERGY);
            Card.openSoon(html, id(), title, all, messages.get("overview.all"));
            if (lines.isEmpty()) {
                html.element("p", "mute gap-xs", messages.get("overview.allergies.past"));
            }
            html.open("ul", "class", "entries");
            lines.stream().limit(ROWS).forEach(line -> line(html, line, context, messages));
            html.close();
            if (lines.size() > ROWS) {
                html.open("p", "class", "small gap-xs")
                        .link(all, messages.get("overview.further", lines.size() - ROWS));
                html.close();
            }
        }
        Card.close(html);
    }

    private void line(Html html, EntryLine line, CardContext context, Messages messages) {
        JsonObject body =
                entries.find(line.id(), context.caller()).map(Entry::body).orElse(JsonObject.EMPTY);
        html.open("li", "class", "entry").open("span", "class", "what");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.title(), line.type(), messages));
        String reactions = body.array("reaction").objects().stream()
                .flatMap(reaction -> reaction.array("manifestation").objects().stream())
                .flatMap(sign -> CodedText.of(sign).words().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!reactions.isEmpty()) {
            html.element("span", null, reactions);
        }
        html.close().open("span", "class", "val");
        severity(html, body, messages);
        html.close().close();
    }

    /** The worst reaction that the source tells of, else how bad it thinks one could be. */
    private static void severity(Html html, JsonObject body, Messages messages) {
        Set<String> severities = body.array("reaction").objects().stream()
                .flatMap(reaction -> reaction.string("severity").stream())
                .collect(Collectors.toSet());
        String criticality = body.string("criticality").orElse("");
        if (severities.contains("severe")) {
            FlagMark.write(html, Icon.S_ALARM, "alarm", messages.get("severity.severe"));
        } else if (criticality.equals("high")) {
            FlagMark.write(html, Icon.S_ALARM, "alarm", messages.get("criticality.high"));
        } else if (severities.contains("moderate")) {
            FlagMark.write(html, Icon.S_DIFF, "look", messages.get("severity.moderate"));
        } else if (severities.contains("mild")) {
            FlagMark.write(html, Icon.S_NONE, "quiet", messages.get("severity.mild"));
        } else if (criticality.equals("low")) {
            FlagMark.write(html, Icon.S_NONE, "quiet", messages.get("criticality.low"));
        }
    }
}
