// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import java.util.Arrays;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.door.SignedIn;
import org.healthstead.ui.parts.FieldPanel;
import org.healthstead.ui.parts.PostForm;
import org.healthstead.ui.parts.TextFields;

/** Step 3: the first account. It is an administrator, and is signed in at once. */
public final class SetUpAccountPage extends SetUpStepPage {

    public SetUpAccountPage(PageParameters parameters) {
        super(parameters, 3, "account");
        requireNotDone();
        SetUpState state = SetUpState.read(servletRequest());
        if (state.household().isEmpty()) {
            throw new SeeOther(HOUSEHOLD);
        }
        add(new AccountForm("form", state, Messages.of(SetUpAccountPage.class, getLocale())));
    }

    @Override
    Optional<String> before() {
        return Optional.of(HOUSEHOLD);
    }

    private final class AccountForm extends PostForm {

        private final transient SetUpState state;
        private final transient SetUpCode code;
        private final FieldPanel account;
        private final FieldPanel password;
        private final FieldPanel again;

        AccountForm(String id, SetUpState state, Messages words) {
            super(id);
            this.state = state;
            code = new SetUpCode(services().accounts(), state.code(), words);
            account = new FieldPanel("account", TextFields.line(), "username", words.get("setup.account.hint"));
            account.fill(state.account());
            password =
                    new FieldPanel("password", TextFields.secret(), "new-password", words.get("setup.password.hint"));
            again = new FieldPanel("again", TextFields.secret(), "new-password", "");
            add(code.field(), account, password, again);
        }

        @Override
        protected void submit() {
            if (!code.check() | !account.isFilled() | !isSameTwice()) {
                return;
            }
            state.withCode(code.value()).withAccount(account.value()).write(servletResponse(), services());
            services().accounts().setUp(code.value(), state.household(), account.value(), password.secret());
            SetUpState.SIGNED_IN.write(servletResponse(), services());
            SignedIn.go(services(), account.value(), password.secret(), PERSON);
        }

        private boolean isSameTwice() {
            boolean same = Arrays.equals(password.secret(), again.secret());
            if (!same) {
                again.complain(SetUpAccountPage.this.messages().get("setup.again.differs"));
            }
            return same;
        }

        @Override
        protected Optional<FieldPanel> fieldOf(Problem problem) {
            return ProblemCode.find(problem.code()).map(known -> switch (known) {
                case ACCOUNT_NAME -> account;
                case ACCOUNT_PASSWORD -> password;
                case SETUP_CODE -> code.field();
                default -> null;
            });
        }
    }
}
