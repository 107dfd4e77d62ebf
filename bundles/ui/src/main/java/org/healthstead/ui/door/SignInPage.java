// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.FieldPanel;
import org.healthstead.ui.parts.PostForm;
import org.healthstead.ui.parts.TextFields;

/** Sign-in; {@code ?next=} says where to go afterwards. In a demonstration one button is enough. */
public final class SignInPage extends DoorPage {

    /** Value of {@code ?because=}: somebody wanted to set up what is set up already. */
    public static final String SET_UP_DONE = "setup-done";

    public SignInPage(PageParameters parameters) {
        super(parameters);
        String next = AddressParameters.text(parameters, "next").orElse(Addresses.HOME);
        UiShell application = UiShell.get();
        if (application.findCaller().isPresent()) {
            throw new SeeOther(SignedIn.sameSite(next));
        }
        if (!services().accounts().isSetUp()) {
            throw new SeeOther(Addresses.SET_UP);
        }
        boolean isDemo = services().demonstration().find().isPresent();
        boolean afterSetUp = AddressParameters.text(parameters, "because")
                .filter(SET_UP_DONE::equals)
                .isPresent();
        add(new Label("because", messages().get("problem.HS-SETUP-DONE")).setVisible(afterSetUp));
        add(new WebMarkupContainer("demo").setVisible(isDemo));
        add(new SignInForm("form", next).setVisible(!isDemo));
        add(new WebMarkupContainer("help").setVisible(!isDemo));
    }

    @Override
    protected String title() {
        return messages().get("signin.title");
    }

    private final class SignInForm extends PostForm {

        private final FieldPanel name = new FieldPanel("account", TextFields.line(), "username", "");
        private final FieldPanel password = new FieldPanel("password", TextFields.secret(), "current-password", "");
        private final String next;

        SignInForm(String id, String next) {
            super(id);
            this.next = next;
            add(name, password);
        }

        @Override
        protected void submit() {
            if (name.isFilled() & password.secret().length > 0) {
                SignedIn.go(services(), name.value(), password.secret(), next);
            } else if (password.secret().length == 0) {
                password.complain(messages().get("field.missing"));
            }
        }
    }
}
