// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.door.DoorPage;
import org.healthstead.ui.door.SignInPage;

/**
 * One step of the set-up: which one of how many, a heading, and a way back. The first three need the code of the link
 * that the server printed, and lead away once the set-up is done; the others need the account that was made.
 */
public abstract class SetUpStepPage extends DoorPage {

    public static final String HOUSEHOLD = Addresses.SET_UP + "/household";
    public static final String ACCOUNT = Addresses.SET_UP + "/account";
    public static final String PERSON = Addresses.SET_UP + "/person";
    public static final String IMPORT = Addresses.SET_UP + "/import";

    private static final int STEPS = 5;

    private final int step;
    private final String name;

    /** @param name of the step, in the keys of its words */
    SetUpStepPage(PageParameters parameters, int step, String name) {
        super(parameters);
        this.step = step;
        this.name = name;
    }

    /** The address of the step before; empty when there is no way back. */
    abstract Optional<String> before();

    /** Leads away who comes when the first account is there. */
    final void requireNotDone() {
        if (services().accounts().isSetUp()) {
            throw new SeeOther(whereNext());
        }
    }

    private String whereNext() {
        boolean underWay = SetUpState.isUnderWay(servletRequest());
        if (UiShell.get().findCaller().isPresent()) {
            return underWay ? PERSON : Addresses.HOME;
        }
        return Addresses.with(Addresses.SIGN_IN, "next", underWay ? PERSON : "", "because", SignInPage.SET_UP_DONE);
    }

    /** The account that was made; sends to sign-in, or to the first step, who has none. */
    final Caller requireCaller() {
        UiShell application = UiShell.get();
        if (application.findCaller().isEmpty() && !services().accounts().isSetUp()) {
            throw new SeeOther(Addresses.SET_UP);
        }
        return application.caller();
    }

    @Override
    protected final String title() {
        return messages().get("setup." + name + ".title");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("step", messages().get("setup.step", step, STEPS)));
        add(new Label("heading", title()));
        add(new Label("intro", messages().get("setup." + name + ".intro")));
        WebMarkupContainer back = new WebMarkupContainer("back");
        WebMarkupContainer link = new WebMarkupContainer("link");
        before().ifPresent(address -> link.add(AttributeModifier.replace("href", address)));
        add(back.add(link).setVisible(before().isPresent()));
    }
}
