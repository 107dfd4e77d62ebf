// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * Links the style sheet, the script and the icon of every page. They carry the nonce that the content security policy
 * asks for. No page has inline styles or scripts.
 */
public final class HeadLinks extends HtmlComponent {

    private final int refreshSeconds;

    /** @param refreshSeconds seconds after which a browser without script reloads the page; 0 for never */
    public HeadLinks(String id, int refreshSeconds) {
        super(id);
        this.refreshSeconds = refreshSeconds;
        setRenderBodyOnly(true);
    }

    /** The token {@code --paper} of the style sheet, for the bars that a telephone draws around the page. */
    private static void colour(Html html, String theme) {
        if (!theme.equals("dark")) {
            String when = theme.isEmpty() ? "(prefers-color-scheme: light)" : null;
            html.empty("meta", "name", "theme-color", "content", "#fafbfc", "media", when);
        }
        if (!theme.equals("light")) {
            String when = theme.isEmpty() ? "(prefers-color-scheme: dark)" : null;
            html.empty("meta", "name", "theme-color", "content", "#101317", "media", when);
        }
    }

    @Override
    protected void write(Html html) {
        Shell shell = Shell.get();
        String nonce = shell.nonce().isEmpty() ? null : shell.nonce();
        html.empty("link", "rel", "icon", "href", shell.asset("logo.svg"), "type", "image/svg+xml");
        html.empty("link", "rel", "manifest", "href", Addresses.MANIFEST);
        html.empty("link", "rel", "apple-touch-icon", "href", shell.asset("icon-full-192.png"));
        colour(html, shell.theme().orElse(""));
        html.empty(
                "link",
                "rel",
                "stylesheet",
                "href",
                shell.asset(shell.isLarge() ? "healthstead-large.css" : "healthstead.css"),
                "nonce",
                nonce);
        html.open("script", "src", shell.asset("healthstead.js"), "defer", "", "nonce", nonce)
                .close();
        if (refreshSeconds > 0) {
            html.open("noscript");
            html.empty("meta", "http-equiv", "refresh", "content", Integer.toString(refreshSeconds));
            html.close();
        }
    }
}
