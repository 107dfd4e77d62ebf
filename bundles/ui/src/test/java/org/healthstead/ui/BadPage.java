// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.Link;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** A page of a plugin that fails as its address asks. With a link that keeps state. */
public final class BadPage extends ShellPage {

    private int count;

    public BadPage(PageParameters parameters) {
        super(parameters);
        String how = parameters.get("how").toString("");
        if (how.equals("constructor")) {
            throw new IllegalStateException("secret");
        }
        if (how.equals("linkage")) {
            throw new NoClassDefFoundError("secret");
        }
        IModel<String> text = () -> {
            if (how.equals("render")) {
                throw new IllegalStateException("secret");
            }
            if (how.equals("render-linkage")) {
                throw new NoClassDefFoundError("secret");
            }
            if (how.equals("caller")) {
                Object left = ((HttpServletRequest) getRequest().getContainerRequest())
                        .getAttribute(RequestAttributes.CALLER);
                return caller() + " / " + Shell.get().caller() + " / " + left;
            }
            return "counted " + count;
        };
        add(new Label("text", text));
        add(
                new Link<Void>("more") {
                    @Override
                    public void onClick() {
                        count++;
                    }
                }.setVisible(how.equals("state")));
    }

    @Override
    protected String title() {
        return "Bad";
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
