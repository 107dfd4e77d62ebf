// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.HealthsteadApplication;
import org.healthstead.ui.UiServices;
import org.healthstead.ui.api.Direction;
import org.healthstead.ui.api.HeadLinks;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.Sprite;

/** The frame of pages before sign-in. */
abstract class DoorPage extends WebPage {

    DoorPage(PageParameters parameters) {
        super(parameters);
    }

    abstract String title();

    final UiServices services() {
        return HealthsteadApplication.get().services();
    }

    final Messages messages() {
        return Messages.of(getClass(), getLocale());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new TransparentWebMarkupContainer("html")
                .add(AttributeModifier.replace("lang", getLocale().toLanguageTag()))
                .add(AttributeModifier.replace("dir", Direction.of(getLocale()))));
        add(new Label("title", title() + " · Healthstead"));
        add(new HeadLinks("links", 0));
        String household = HealthsteadApplication.get().household();
        add(new Label(
                "whose",
                household.isBlank() ? messages().get("door.nobody") : messages().get("door.household", household)));
        add(new Sprite("sprite"));
    }
}
