// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.api.DemonstrationBanner;
import org.healthstead.ui.api.HeadLinks;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PageRoot;
import org.healthstead.ui.api.Sprite;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;

/** The frame of pages before sign-in. */
public abstract class DoorPage extends WebPage {

    protected DoorPage(PageParameters parameters) {
        super(parameters);
    }

    protected abstract String title();

    /** Seconds after which a browser without script loads the page again; 0 for never. */
    protected int refreshSeconds() {
        return 0;
    }

    /** Whether it is a text to read: it gets the width of one, and a way back to where one came from. */
    protected boolean isText() {
        return false;
    }

    /** What stands above the page. */
    protected Component banner(String id) {
        return new DemonstrationBanner(id);
    }

    protected final UiServices services() {
        return UiShell.get().services();
    }

    protected final Messages messages() {
        return Messages.of(getClass(), getLocale());
    }

    protected final HttpServletRequest servletRequest() {
        return (HttpServletRequest) getRequestCycle().getRequest().getContainerRequest();
    }

    protected final HttpServletResponse servletResponse() {
        return (HttpServletResponse) getRequestCycle().getResponse().getContainerResponse();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new PageRoot("html"));
        add(new Label("title", title() + " · Healthstead"));
        add(new HeadLinks("links", refreshSeconds()));
        String household = UiShell.get().household();
        add(new Label(
                "whose",
                household.isBlank() ? messages().get("door.nobody") : messages().get("door.household", household)));
        add(banner("banner"));
        add(new TransparentWebMarkupContainer("door")
                .add(AttributeModifier.replace("class", isText() ? "door alone" : "door")));
        add(new DoorFoot("foot", isText()));
        add(new Sprite("sprite"));
    }
}
