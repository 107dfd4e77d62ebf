// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;

/**
 * The {@code html} element. Sets the language and the direction of reading, and for the style sheet and the script what
 * the reader has chosen: the theme, the style of dates, and that single letters are no shortcuts.
 */
public final class PageRoot extends TransparentWebMarkupContainer {

    public PageRoot(String id) {
        super(id);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Locale locale = getLocale();
        add(AttributeModifier.replace("lang", DateStyle.plain(locale).toLanguageTag()));
        add(AttributeModifier.replace("dir", Direction.of(locale)));
        Shell shell = Shell.get();
        shell.theme().ifPresent(theme -> add(AttributeModifier.replace("data-theme", theme)));
        if (DateStyle.of(locale) != DateStyle.AS_LANGUAGE) {
            add(AttributeModifier.replace("data-dates", DateStyle.of(locale).code()));
        }
        if (!shell.hasShortcuts()) {
            add(AttributeModifier.replace("data-keys", "off"));
        }
    }
}
