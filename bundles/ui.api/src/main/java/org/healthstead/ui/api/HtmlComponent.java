// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebComponent;
import org.apache.wicket.markup.parser.XmlTag.TagType;

/** A component that writes what is inside its tag itself. */
public abstract class HtmlComponent extends WebComponent {

    protected HtmlComponent(String id) {
        super(id);
    }

    /** Writes the content; called once per rendering. */
    protected abstract void write(Html html);

    /** The messages of the reader's language, of the bundle that this class is in. */
    protected final Messages messages() {
        return Messages.of(getClass(), getLocale());
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        if (tag.isOpenClose()) {
            tag.setType(TagType.OPEN);
        }
    }

    @Override
    public final void onComponentTagBody(MarkupStream markupStream, ComponentTag openTag) {
        Html html = new Html();
        write(html);
        replaceComponentTagBody(markupStream, openTag, html.toString());
    }
}
