// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.webapp;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.DateStyle;
import org.healthstead.ui.api.Direction;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.assets.Assets;

/** What a browser needs to install Healthstead as an app: W3C Web Application Manifest. */
public final class WebAppManifest {

    public static final String TYPE = "application/manifest+json";

    private static final String NAME = "Healthstead";
    /** The token {@code --paper} of the style sheet. */
    private static final String PAPER = "#fafbfc";

    /** What the page for documents takes. */
    private static final List<String> TAKEN = List.of(
            "image/*",
            "application/pdf",
            "text/*",
            "application/rtf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/xml",
            "application/zip");

    private WebAppManifest() {}

    /** @param messages in the language that the browser asks for: it sends no cookie */
    public static JsonObject of(Assets assets, Messages messages) {
        return JsonObject.builder()
                .put("id", Addresses.HOME)
                .put("name", NAME)
                .put("short_name", NAME)
                .put("description", messages.get("webapp.what"))
                .put("lang", DateStyle.plain(messages.locale()).toLanguageTag())
                .put("dir", Direction.of(messages.locale()))
                .put("start_url", Addresses.HOME)
                .put("scope", Addresses.HOME)
                .put("display", "standalone")
                .put("background_color", PAPER)
                .put("theme_color", PAPER)
                .put(
                        "icons",
                        JsonArray.of(
                                icon(assets, "icon-192.png", "192x192", "any"),
                                icon(assets, "icon-512.png", "512x512", "any"),
                                icon(assets, "icon-full-192.png", "192x192", "maskable"),
                                icon(assets, "icon-full-512.png", "512x512", "maskable")))
                .put("share_target", shareTarget())
                .build();
    }

    /** What other apps can send here: W3C Web Share Target. */
    private static JsonObject shareTarget() {
        JsonObject files = JsonObject.builder()
                .put("name", "file")
                .put("accept", JsonArray.ofStrings(TAKEN))
                .build();
        JsonObject parameters = JsonObject.builder()
                .put("title", "title")
                .put("text", "text")
                .put("url", "url")
                .put("files", JsonArray.of(files))
                .build();
        return JsonObject.builder()
                .put("action", Addresses.SHARE)
                .put("method", "POST")
                .put("enctype", "multipart/form-data")
                .put("params", parameters)
                .build();
    }

    private static JsonObject icon(Assets assets, String name, String sizes, String purpose) {
        return JsonObject.builder()
                .put("src", assets.address(name))
                .put("type", "image/png")
                .put("sizes", sizes)
                .put("purpose", purpose)
                .build();
    }
}
