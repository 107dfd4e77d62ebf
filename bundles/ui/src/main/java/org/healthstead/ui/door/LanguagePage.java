// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.SameSite;
import org.healthstead.ui.parts.AddressParameters;

/** Where one chooses a language; {@code ?next=} says where one came from. */
public final class LanguagePage extends DoorPage {

    public LanguagePage(PageParameters parameters) {
        super(parameters);
        add(new Choice(
                "choice",
                SameSite.pathOrDoor(AddressParameters.text(parameters, "next").orElse(Addresses.HOME))));
    }

    @Override
    protected boolean isText() {
        return true;
    }

    @Override
    protected String title() {
        return messages().get("language.title");
    }

    private static final class Choice extends HtmlComponent {

        private final String next;

        Choice(String id, String next) {
            super(id);
            this.next = next;
        }

        @Override
        protected void write(Html html) {
            html.empty("input", "type", "hidden", "name", "next", "value", next);
            for (String language : Languages.SPOKEN) {
                boolean current = language.equals(getLocale().getLanguage());
                LanguageButtons.button(html, language, current ? "btn go" : "btn");
            }
        }
    }
}
