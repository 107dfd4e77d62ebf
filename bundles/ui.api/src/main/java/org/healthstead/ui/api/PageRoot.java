// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;

/**
 * The {@code html} element. Sets the language, the direction of reading, and the theme that the reader has chosen, if
 * any.
 */
public final class PageRoot extends TransparentWebMarkupContainer {

    public PageRoot(String id) {
        super(id);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Locale locale = getLocale();
        add(AttributeModifier.replace("lang", locale.toLanguageTag()));
        add(AttributeModifier.replace("dir", Direction.of(locale)));
        Shell.get().theme().ifPresent(theme -> add(AttributeModifier.replace("data-theme", theme)));
    }
}
