// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.PostForm;

/** Step 1, reached by the one-time link that the server prints ({@code ?code=}): the language. */
public final class SetUpPage extends SetUpStepPage {

    private static final String LANGUAGE = "language";

    public SetUpPage(PageParameters parameters) {
        super(parameters, 1, LANGUAGE);
        requireNotDone();
        SetUpState state = SetUpState.read(servletRequest());
        Optional<String> code = AddressParameters.text(parameters, SetUpCode.FIELD);
        if (code.isPresent() && !code.get().equals(state.code())) {
            state = state.withCode(code.get());
            state.write(servletResponse(), services());
        }
        add(new LanguageForm("form", state));
    }

    @Override
    Optional<String> before() {
        return Optional.empty();
    }

    private final class LanguageForm extends PostForm {

        private final transient SetUpState state;
        private final transient SetUpCode code;

        LanguageForm(String id, SetUpState state) {
            super(id);
            this.state = state;
            code = new SetUpCode(
                    services().accounts(), state.code(), Messages.of(SetUpPage.class, SetUpPage.this.getLocale()));
            add(code.field());
            add(new Choice("choice"));
        }

        @Override
        protected void submit() {
            String chosen =
                    getRequest().getPostParameters().getParameterValue(LANGUAGE).toString("");
            if (Languages.SPOKEN.contains(chosen)) {
                Languages.keep(chosen, servletResponse(), services());
            }
            if (code.check()) {
                state.withCode(code.value()).write(servletResponse(), services());
                throw new SeeOther(HOUSEHOLD);
            }
        }
    }

    /** A button for each language, the one of the browser first. */
    private static final class Choice extends HtmlComponent {

        Choice(String id) {
            super(id);
            setRenderBodyOnly(true);
        }

        @Override
        protected void write(Html html) {
            Locale current = getLocale();
            button(html, current.getLanguage(), "btn go");
            for (String language : Languages.SPOKEN) {
                if (!language.equals(current.getLanguage())) {
                    button(html, language, "btn");
                }
            }
        }

        private void button(Html html, String language, String look) {
            String words = Messages.of(SetUpPage.class, Locale.of(language)).get("setup.language.go");
            html.open("button", "class", look, "type", "submit", "name", LANGUAGE, "value", language, "lang", language);
            html.text(words).close();
        }
    }
}
