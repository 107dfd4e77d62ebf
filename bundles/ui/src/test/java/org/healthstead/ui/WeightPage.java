// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.FormField;
import org.healthstead.ui.api.FormInput;
import org.healthstead.ui.api.FormPage;
import org.healthstead.ui.api.Html;

/** A page of a plugin with a form: takes numbers, goes on for 70, and fails with a problem for 99. */
public final class WeightPage extends FormPage {

    private static final String WEIGHT = "weight";

    public WeightPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void write(Html html, FormInput typed) {
        FormField.of(WEIGHT, "Weight")
                .value(typed.text(WEIGHT))
                .error(typed.complaint(WEIGHT))
                .write(html);
        html.element("p", null, "as " + caller());
    }

    @Override
    protected Optional<String> submit(FormInput typed) {
        Optional<java.math.BigDecimal> weight =
                typed.needed(WEIGHT, messages()).flatMap(text -> typed.number(WEIGHT, messages()));
        if (weight.isEmpty()) {
            return Optional.empty();
        }
        if (weight.get().intValue() == 99) {
            throw Problem.of("HS-EXAMPLE-HEAVY", Problem.Kind.INVALID, "Too heavy.")
                    .exception();
        }
        return Optional.of("/done?request=" + typed.request() + "&as=" + caller());
    }

    @Override
    protected String button() {
        return "Save";
    }

    @Override
    protected String title() {
        return "Weight";
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "";
    }
}
