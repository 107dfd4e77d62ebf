// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.help;

import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.context.Operator;
import org.healthstead.ui.door.DoorPage;
import org.healthstead.ui.parts.Parameters;

/** The user guide, one topic a page; open to everybody, because who needs it most cannot sign in. */
public final class HelpPage extends DoorPage {

    private static final String FILE = ".md";

    private final transient String text;

    public HelpPage(PageParameters parameters) {
        super(parameters);
        String topic = parameters.get("topic").toString(Guide.START);
        text = Guide.text(topic, getLocale()).orElseThrow(() -> Parameters.notFound("HS-UI-PAGE-NOT-FOUND"));
        boolean isStart = topic.equals(Guide.START);
        add(new Topic("text", text)
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
        return Markdown.title(text);
    }

    /** A file of the guide is a topic here; anything else is elsewhere. */
    private static String address(String target) {
        return target.endsWith(FILE) && target.indexOf('/') < 0
                ? Addresses.HELP + "/" + target.substring(0, target.length() - FILE.length())
                : target;
    }

    private static final class Topic extends HtmlComponent {

        private final transient String text;

        Topic(String id, String text) {
            super(id);
            this.text = text;
        }

        @Override
        protected void write(Html html) {
            new Markdown(html, HelpPage::address).write(text);
        }
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
