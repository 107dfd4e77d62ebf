// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.DateStyle;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.assets.Assets;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.Themes;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.webapp.WebAppManifest;
import org.healthstead.ui.webapp.WorkerScript;

/** The two files by which a browser takes Healthstead for an app. Open to everybody: they are about nobody. */
final class WebAppAction implements Action {

    private final UiServices services;
    private final Assets assets = new Assets();

    WebAppAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Locale reader = DateStyle.plain(Languages.of(request, services));
        if (path.group().equals(Addresses.MANIFEST)) {
            Messages messages = Messages.of(WebAppAction.class, reader);
            write(
                    response,
                    WebAppManifest.TYPE,
                    WebAppManifest.of(assets, messages).toUtf8());
            return;
        }
        boolean isLarge = KeptPreferences.of(request, services).isLarge();
        String theme = Themes.chosen(request, services).orElse("");
        String script = WorkerScript.of(assets, reader, theme, isLarge);
        write(response, "text/javascript; charset=utf-8", script.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
