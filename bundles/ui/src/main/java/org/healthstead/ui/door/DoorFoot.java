// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Help, and the page in another language. */
final class DoorFoot extends HtmlComponent {

    private final boolean hasWayHome;

    DoorFoot(String id, boolean hasWayHome) {
        super(id);
        this.hasWayHome = hasWayHome;
    }

    @Override
    protected void write(Html html) {
        html.link(Addresses.HELP, messages().get("door.help"));
        if (hasWayHome) {
            html.link(Addresses.HOME, messages().get("door.home"));
        }
        LanguageButtons.write(html, here(), getLocale(), messages(), "btn plain slim");
    }

    /** The address of this page, without what says that a form of it was sent. */
    private String here() {
        String path = "/" + getRequest().getClientUrl().getPath();
        String query = getRequest().getClientUrl().getQueryParameters().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> Addresses.with("", parameter.getName(), parameter.getValue())
                        .substring(1))
                .reduce((first, second) -> first + "&" + second)
                .orElse("");
        return query.isEmpty() ? path : path + "?" + query;
    }
}
