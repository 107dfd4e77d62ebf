// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;

/** The menu of whoever is signed in: theme, settings, help, sign-out. Opens without script. */
final class AccountMenu {

    private AccountMenu() {}

    static void write(Html html, Messages messages) {
        html.open("details", "class", "menu");
        String label = messages.get("shell.account");
        html.open("summary", "class", "btn plain icon", "aria-label", label, "title", label)
                .icon(Icon.PERSON)
                .close();
        html.open("div", "class", "pop end");
        theme(html, messages);
        html.open("a", "class", "btn plain", "href", Addresses.MORE).icon(Icon.MORE);
        html.text(messages.get("shell.more.all")).close();
        html.open("a", "class", "btn plain", "href", Addresses.PREFERENCES).icon(Icon.MOON);
        html.text(messages.get("shell.preferences")).close();
        String language = Addresses.with(Addresses.LANGUAGE, "next", Shell.get().here());
        html.open("a", "class", "btn plain", "href", language).icon(Icon.PEN);
        html.text(messages.get("shell.language")).close();
        html.open("a", "class", "btn plain", "href", Addresses.HELP).icon(Icon.NOTE);
        html.text(messages.get("shell.help")).close();
        html.open("form", "method", "post", "action", Addresses.SIGN_OUT);
        html.open("button", "class", "btn plain", "type", "submit").icon(Icon.LOCK);
        html.text(messages.get("shell.signout")).close().close();
        html.close().close();
    }

    private static void theme(Html html, Messages messages) {
        String chosen = Shell.get().theme().orElse("auto");
        html.open("form", "method", "post", "action", Addresses.THEME, "data-themes", "");
        html.empty(
                "input", "type", "hidden", "name", "next", "value", Shell.get().here());
        html.open("fieldset").element("legend", null, messages.get("shell.theme"));
        for (String theme : List.of("auto", "light", "dark")) {
            html.open(
                    "button",
                    "class",
                    "btn plain slim",
                    "type",
                    "submit",
                    "name",
                    "theme",
                    "value",
                    theme,
                    "aria-pressed",
                    Boolean.toString(theme.equals(chosen)));
            html.text(messages.get("shell.theme." + theme)).close();
        }
        html.close().close();
    }
}
