// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebMarkupContainer;

/** Writes the symbols of all {@link Icon}s. They are not escaped, because they come with the application. */
public final class Sprite extends WebMarkupContainer {

    public Sprite(String id) {
        super(id);
    }

    @Override
    public void onComponentTagBody(MarkupStream markupStream, ComponentTag openTag) {
        replaceComponentTagBody(markupStream, openTag, Shell.get().sprite());
    }
}
