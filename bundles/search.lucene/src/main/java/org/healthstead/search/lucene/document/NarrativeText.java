// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import org.jsoup.Jsoup;

/** The words of HTML: without tags, comments, scripts and styles. */
final class NarrativeText {

    /** Markup that is read; a narrative of megabytes is cut before it costs memory. */
    private static final int MAX_HTML = 500_000;

    private NarrativeText() {}

    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        return Jsoup.parseBodyFragment(Passages.cut(html, MAX_HTML)).body().text();
    }
}
