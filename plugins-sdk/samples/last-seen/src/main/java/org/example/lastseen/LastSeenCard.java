// SPDX-License-Identifier: Apache-2.0
package org.example.lastseen;

import java.util.List;
import org.healthstead.api.record.EntryStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Adds a card to the overview. It has a setting, which an administrator finds under Settings. */
@Component(configurationPid = "org.example.lastseen")
@Designate(ocd = LastSeenCard.Settings.class)
public final class LastSeenCard implements CardContribution {

    private static final int VISITS_LOOKED_AT = 60;

    private final EntryStore entries;
    private final int rows;

    /** The settings page is made from this; its words are in OSGI-INF/l10n. */
    @ObjectClassDefinition(
            name = "%settings.name",
            description = "%settings.description",
            localization = "OSGI-INF/l10n/lastseen")
    public @interface Settings {

        @AttributeDefinition(name = "%rows.name", description = "%rows.description", min = "1", max = "20")
        int rows() default 3;
    }

    /** A new card is made whenever the settings change. */
    @Activate
    public LastSeenCard(@Reference EntryStore entries, Settings settings) {
        this.entries = entries;
        this.rows = settings.rows();
    }

    @Override
    public String id() {
        return "last-seen";
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        List<LastSeen> seen = LastSeen.of(entries, context.person().id(), context.caller(), VISITS_LOOKED_AT);
        if (seen.isEmpty()) {
            return;
        }
        Messages messages = Messages.of(LastSeenCard.class, context.locale());
        String all = LastSeenPlaces.ADDRESS.of(context.person().id());
        Card.open(html, id(), messages.get("page.title"), all, messages.get("card.all"));
        html.open("ul", "class", "entries");
        for (LastSeen one : seen.subList(0, Math.min(rows, seen.size()))) {
            html.open("li", "class", "entry").open("span", "class", "what");
            html.link(Addresses.entry(one.visit()), one.who()).close();
            html.open("span", "class", "val");
            one.when().ifPresent(when -> html.text(PartialDateLabel.brief(when, context.locale())));
            html.close().close();
        }
        html.close();
        Card.close(html);
    }
}
