// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.help;

import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.context.Operator;
import org.healthstead.ui.door.DoorPage;
import org.healthstead.ui.parts.AddressParameters;

/** The user guide, one topic a page; open to everybody, because who needs it most cannot sign in. */
public final class HelpPage extends DoorPage {

    private final transient Guide.Topic topic;

    public HelpPage(PageParameters parameters) {
        super(parameters);
        String name = parameters.get("topic").toString(Guide.START);
        topic = Guide.topic(name, getLocale())
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.UI_PAGE_NOT_FOUND));
        boolean isStart = name.equals(Guide.START);
        // Made by our build from our own guide, with every text in it escaped.
        add(new Label("text", topic.html())
                .setEscapeModelStrings(false)
                .add(AttributeModifier.replace("class", isStart ? "prose guide gap" : "prose guide")));
        add(new Contact("operator", services().operator().find()).setVisible(isStart));
        add(new WebMarkupContainer("all").setVisible(!isStart));
    }

    @Override
    protected boolean isText() {
        return true;
    }

    @Override
    protected String title() {
        return topic.title();
    }

    private static final class Contact extends HtmlComponent {

        private final transient Optional<Operator> operator;

        Contact(String id, Optional<Operator> operator) {
            super(id);
            this.operator = operator;
        }

        @Override
        protected void write(Html html) {
            html.element("h2", "gap", messages().get("help.operator"));
            String name = operator.map(Operator::name).orElse("");
            String contact = operator.map(Operator::contact).orElse("");
            if (name.isEmpty() && contact.isEmpty()) {
                html.element("p", null, messages().get("help.operator.nobody"));
            } else {
                html.open("p").element("b", null, name);
                html.text(name.isEmpty() || contact.isEmpty() ? "" : " · ")
                        .text(contact)
                        .close();
            }
        }
    }
}
