// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import java.util.Locale;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.Languages;

/** One button for each language that the page is not in, with the language's own name. */
final class LanguageButtons {

    private LanguageButtons() {}

    /** @param next where one goes on */
    static void write(Html html, String next, Locale current, Messages words, String look) {
        html.open("form", "class", "slim", "method", "post", "action", Addresses.LANGUAGE);
        html.open("span", "class", "vh").text(words.get("language.title")).close();
        html.empty("input", "type", "hidden", "name", "next", "value", next);
        for (String language : Languages.SPOKEN) {
            if (!language.equals(current.getLanguage())) {
                button(html, language, look);
            }
        }
        html.close();
    }

    static void button(Html html, String language, String look) {
        html.open("button", "class", look, "type", "submit", "name", "language", "value", language, "lang", language);
        html.text(Languages.nameOf(language)).close();
    }
}
