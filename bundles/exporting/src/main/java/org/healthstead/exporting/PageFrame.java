// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.healthstead.ui.api.Direction;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** A page that stands alone: opened from a disk, without script, and without asking anybody for anything. */
final class PageFrame {

    /** Whatever came with an entry is text here; should it ever be more, the browser still fetches and runs nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String STYLE = style();

    private PageFrame() {}

    static String html(String title, Messages messages, Consumer<Html> body) {
        Html html = new Html(8_192);
        html.open("html", "lang", messages.locale().toLanguageTag(), "dir", Direction.of(messages.locale()));
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("title").text(title).close();
        html.open("style").text(STYLE).close();
        html.close();
        html.open("body").open("main");
        body.accept(html);
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    /** A text of a record, whose direction is its own. */
    static void own(Html html, CharSequence text) {
        html.open("bdi").text(text).close();
    }

    private static String style() {
        try (InputStream in = PageFrame.class.getResourceAsStream("pages.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
