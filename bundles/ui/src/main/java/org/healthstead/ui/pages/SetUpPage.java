// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.Arrays;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.SeeOther;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;

/** First set-up, reached by the one-time link that the server prints ({@code ?code=}). */
public final class SetUpPage extends DoorPage {

    public SetUpPage(PageParameters parameters) {
        super(parameters);
        if (services().accounts().isSetUp()) {
            throw new SeeOther(Addresses.SIGN_IN);
        }
        Optional<String> code = Parameters.text(parameters, "code");
        SetUpForm form = new SetUpForm("form", code.orElse(""), Messages.of(SetUpPage.class, getLocale()));
        if (code.isEmpty()) {
            form.complain(messages().get("setup.nocode"));
        }
        add(form);
    }

    @Override
    String title() {
        return messages().get("setup.title");
    }

    private final class SetUpForm extends PostForm {

        private final String code;
        private final FieldPanel household;
        private final FieldPanel account;
        private final FieldPanel password;
        private final FieldPanel again;

        SetUpForm(String id, String code, Messages words) {
            super(id);
            this.code = code;
            household = new FieldPanel("household", Texts.line(), "off", words.get("setup.household.hint"));
            account = new FieldPanel("account", Texts.line(), "username", words.get("setup.account.hint"));
            password = new FieldPanel("password", Texts.secret(), "new-password", words.get("setup.password.hint"));
            again = new FieldPanel("again", Texts.secret(), "new-password", "");
            add(household, account, password, again);
        }

        @Override
        void submit() {
            if (!household.isFilled() | !account.isFilled() | !isSameTwice()) {
                return;
            }
            services().accounts().setUp(code, household.value(), account.value(), password.secret());
            SignedIn.go(services(), account.value(), password.secret(), Addresses.HOME);
        }

        private boolean isSameTwice() {
            boolean same = Arrays.equals(password.secret(), again.secret());
            if (!same) {
                again.complain(messages().get("setup.again.differs"));
            }
            return same;
        }

        @Override
        Optional<FieldPanel> fieldOf(String problem) {
            return switch (problem) {
                case "HS-ACCOUNT-NAME" -> Optional.of(account);
                case "HS-ACCOUNT-PASSWORD" -> Optional.of(password);
                default -> Optional.empty();
            };
        }
    }
}
