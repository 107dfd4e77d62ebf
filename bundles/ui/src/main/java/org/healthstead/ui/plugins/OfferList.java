// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.plugins;

import java.util.List;
import org.healthstead.platform.api.plugins.PluginCatalogue.Offer;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.parts.PermissionList;

/** The plugins that ship and are not installed, or are there in another version: what each may do, and a button. */
final class OfferList extends HtmlComponent {

    private final transient List<Offer> offers;

    OfferList(String id, List<Offer> offers) {
        super(id);
        this.offers = offers;
    }

    @Override
    protected void write(Html html) {
        for (Offer offer : offers) {
            html.open("li", "class", "plug", "id", "offer-" + offer.name()).icon(Icon.PLUG);
            html.open("div").element("h3", null, offer.title());
            if (!offer.description().isBlank()) {
                html.element("p", null, offer.description());
            }
            html.open("p", "class", "small mute");
            if (!offer.vendor().isBlank()) {
                html.text(offer.vendor()).text(", ");
            }
            html.text(messages().get("plugins.version", offer.version()));
            offer.installed().ifPresent(there -> html.text(", ").text(messages().get("plugins.there", there)));
            html.close().element("p", "gap-s", messages().get("plugins.may"));
            PermissionList.write(html, offer.permissions(), "plugins.may.nothing", messages());
            html.close().open("div", "class", "do");
            button(html, offer);
            html.close().close();
        }
    }

    private void button(Html html, Offer offer) {
        String action = offer.installed().isPresent() ? "update" : "install";
        html.open("form", "method", "post", "action", Addresses.PLUGINS + "/" + offer.name());
        String label = messages().get("plugins.offer." + action + ".of", offer.title());
        html.open("button", "class", "btn slim", "type", "submit", "name", "do", "value", action, "aria-label", label);
        html.text(messages().get("plugins.offer." + action)).close().close();
    }
}
