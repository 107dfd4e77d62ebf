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

    @Override
    protected void write(Html html) {
        Shell shell = Shell.get();
        String nonce = shell.nonce().isEmpty() ? null : shell.nonce();
        html.empty("link", "rel", "icon", "href", shell.asset("logo.svg"), "type", "image/svg+xml");
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
