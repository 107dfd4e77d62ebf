// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.SeeOther;

/**
 * Ends a demonstration when its button is pressed (POST) and says what happens now; an address that is only opened asks
 * first. On any other server it leads to the start page: that is also how a browser that waits here comes to its own.
 */
public final class DemoLeavePage extends DoorPage {

    private static final int REFRESH_SECONDS = 15;

    private final boolean left;

    public DemoLeavePage(PageParameters parameters) {
        super(parameters);
        Optional<Demonstration> demonstration = services().demonstration().find();
        if (demonstration.isEmpty()) {
            throw new SeeOther(Addresses.HOME);
        }
        left = servletRequest().getMethod().equals("POST");
        if (left) {
            servletResponse().addHeader("Set-Cookie", services().cookies().end());
            demonstration.get().leave();
        }
        add(new Label("heading", messages().get(left ? "demo.left.title" : "demo.leave.title")));
        add(new Label("what", messages().get(left ? "demo.left.what" : "demo.leave.what")));
        WebMarkupContainer waiting = new WebMarkupContainer("waiting");
        waiting.add(AttributeModifier.replace("data-until-back", Addresses.HOME));
        add(waiting.setVisible(left));
        add(new WebMarkupContainer("form").setVisible(!left));
    }

    /** The button has been pressed, or stands below. */
    @Override
    protected Component banner(String id) {
        return new WebMarkupContainer(id).setVisible(false);
    }

    @Override
    protected int refreshSeconds() {
        return left ? REFRESH_SECONDS : 0;
    }

    @Override
    protected String title() {
        return messages().get(left ? "demo.left.title" : "demo.leave.title");
    }
}
