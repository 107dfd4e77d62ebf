// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebComponent;
import org.apache.wicket.markup.parser.XmlTag.TagType;

/** A component that writes the content of its tag with {@link Html}. */
public abstract class HtmlComponent extends WebComponent {

    protected HtmlComponent(String id) {
        super(id);
    }

    /** Writes the content. Called once each time the page is rendered. */
    protected abstract void write(Html html);

    /** The messages of this class's bundle, in the reader's language. */
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
