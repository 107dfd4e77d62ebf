// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.parts.FieldPanel;
import org.healthstead.ui.parts.PostForm;
import org.healthstead.ui.parts.TextFields;

/** Step 2: what the household is called. */
public final class SetUpHouseholdPage extends SetUpStepPage {

    static final int LONGEST = 100;

    public SetUpHouseholdPage(PageParameters parameters) {
        super(parameters, 2, "household");
        requireNotDone();
        add(new HouseholdForm(
                "form", SetUpState.read(servletRequest()), Messages.of(SetUpHouseholdPage.class, getLocale())));
    }

    @Override
    Optional<String> before() {
        return Optional.of(Addresses.SET_UP);
    }

    private final class HouseholdForm extends PostForm {

        private final transient SetUpState state;
        private final transient SetUpCode code;
        private final FieldPanel household;

        HouseholdForm(String id, SetUpState state, Messages words) {
            super(id);
            this.state = state;
            code = new SetUpCode(services().accounts(), state.code(), words);
            household = new FieldPanel("household", TextFields.line(), "off", words.get("setup.household.hint"));
            household.fill(state.household());
            add(code.field(), household);
        }

        @Override
        protected void submit() {
            boolean complete = household.isFilled();
            String name = household.value();
            if (name.codePointCount(0, name.length()) > LONGEST) {
                household.complain(SetUpHouseholdPage.this.messages().get("problem.HS-SETUP-HOUSEHOLD"));
                complete = false;
            }
            if (code.check() & complete) {
                state.withCode(code.value()).withHousehold(name).write(servletResponse(), services());
                throw new SeeOther(ACCOUNT);
            }
        }
    }
}
