// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.request.IRequestParameters;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebRequest;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.apache.wicket.util.string.StringValue;
import org.healthstead.api.problem.ProblemException;

/**
 * A page with one form. It is shown at its address, and sent to the same address with POST: then {@link #submit} does
 * what it asks for, and the browser goes on to another page, so that going back or reloading does nothing twice. When
 * something is wrong the page comes again with everything that was typed. Works without script and keeps nothing
 * between requests.
 *
 * <p>Only while a form is sent, {@link #caller()} also writes: into the record of the address, what the manifest of the
 * plugin asks for ({@code records.write}) and the reader may change.
 *
 * <pre>{@code
 * protected void write(Html html, FormInput input) {
 *     FormField.of("weight", label)
 *             .value(input.text("weight")).error(input.complaint("weight")).write(html);
 * }
 *
 * protected Optional<String> submit(FormInput input) {
 *     Optional<BigDecimal> weight = input.number("weight", messages());
 *     if (!input.isFine()) {
 *         return Optional.empty();
 *     }
 *     entries.createOnce(person.id(), input.request(), body(weight), caller());
 *     return Optional.of(ADDRESS.of(person.id()));
 * }
 * }</pre>
 *
 * In the markup of the page stands {@code <div wicket:id="form"></div>}.
 */
public abstract class FormPage extends ShellPage {

    private transient FormInput input = FormInput.empty();
    private transient String problem = "";

    protected FormPage(PageParameters parameters) {
        super(parameters);
    }

    /** Writes the fields, with what was typed and what is wrong with it. */
    protected abstract void write(Html html, FormInput typed);

    /**
     * Does what the form asks for. A {@link ProblemException} is shown above the form.
     *
     * @param typed what was sent; complain there about single fields
     * @return the address of a page to go on to; empty to show the form again
     */
    protected abstract Optional<String> submit(FormInput typed);

    /** Words of the button that sends the form. */
    protected abstract String button();

    @Override
    protected void onInitialize() {
        super.onInitialize();
        if (isSent()) {
            input = FormInput.of(fields());
            try {
                submit(input).ifPresent(address -> {
                    throw new SeeOther(address);
                });
            } catch (ProblemException e) {
                problem = Shell.get().words(e.problem(), getLocale());
            }
        }
        add(new HtmlComponent("form") {
            @Override
            protected void write(Html html) {
                form(html);
            }
        });
    }

    private void form(Html html) {
        Messages words = Messages.of(FormPage.class, getLocale());
        if (!problem.isEmpty()) {
            Notice.write(html, Notice.Tone.ALARM, problem);
        } else if (!input.isFine()) {
            Notice.write(html, Notice.Tone.LOOK, words.get("form.look"));
        }
        html.open(
                "form",
                "class",
                "stack narrow gap-s",
                "method",
                "post",
                "action",
                Shell.get().here());
        // The Enter key presses the first button of a form, whatever that does.
        html.open("button", "class", "vh", "type", "submit", "tabindex", "-1", "aria-hidden", "true");
        html.text(button()).close();
        html.empty("input", "type", "hidden", "name", FormInput.REQUEST, "value", input.request());
        write(html, input);
        html.open("p").open("button", "class", "btn go", "type", "submit").text(button());
        html.close().close().close();
    }

    private static boolean isSent() {
        return RequestCycle.get().getRequest() instanceof WebRequest request
                && request.getContainerRequest() instanceof HttpServletRequest http
                && http.getMethod().equals("POST");
    }

    private static Map<String, List<String>> fields() {
        IRequestParameters sent = RequestCycle.get().getRequest().getPostParameters();
        Map<String, List<String>> fields = new HashMap<>();
        for (String name : sent.getParameterNames()) {
            fields.put(
                    name,
                    sent.getParameterValues(name).stream()
                            .map(StringValue::toString)
                            .map(text -> text == null ? "" : text)
                            .toList());
        }
        return fields;
    }
}
