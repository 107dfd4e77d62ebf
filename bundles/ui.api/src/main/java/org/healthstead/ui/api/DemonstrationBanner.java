// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/** Says on every page of a demonstration that it is one, with a button to end it. Writes nothing on other servers. */
public final class DemonstrationBanner extends HtmlComponent {

    public DemonstrationBanner(String id) {
        super(id);
        setRenderBodyOnly(true);
    }

    @Override
    protected void onConfigure() {
        super.onConfigure();
        setVisible(Shell.get().isDemonstration());
    }

    @Override
    protected void write(Html html) {
        html.open("section", "class", "notice demo", "aria-label", messages().get("demo.title"))
                .icon(Icon.S_DIFF);
        html.open("div", "class", "row far").element("p", null, messages().get("demo.what"));
        html.open("form", "class", "slim", "method", "post", "action", Addresses.DEMO_LEAVE);
        html.open("button", "class", "btn slim", "type", "submit")
                .text(messages().get("demo.leave"))
                .close();
        html.close().close().close();
    }
}
