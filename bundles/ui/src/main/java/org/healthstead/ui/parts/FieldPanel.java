// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.form.FormComponent;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.model.Model;
import org.healthstead.ui.api.Messages;

/** A labelled text field with a hint, or with what is wrong with it. */
public final class FieldPanel extends Panel {

    /** Id that the text field must have. */
    static final String INPUT = "input";

    private final FormComponent<String> input;
    private final String name;
    private String hint;
    private boolean bad;

    /**
     * @param id also the id of the input in the page, and with {@code field.} before it the key of its label
     * @param input of id {@link #INPUT}
     * @param autocomplete what browsers and password safes fill in
     * @param hint below the field; may be empty
     */
    public FieldPanel(String id, FormComponent<String> input, String autocomplete, String hint) {
        super(id);
        this.name = id;
        this.input = input;
        this.hint = hint;
        input.add(AttributeModifier.replace("id", name));
        input.add(AttributeModifier.replace("autocomplete", autocomplete));
        input.add(AttributeModifier.replace("aria-describedby", name + "-hint"));
    }

    /** What was typed, without space around it; never null. */
    public String value() {
        String value = input.getModelObject();
        return value == null ? "" : value.strip();
    }

    /** What was typed, every character of it. */
    public char[] secret() {
        String value = input.getModelObject();
        return value == null ? new char[0] : value.toCharArray();
    }

    /** What the field shows until something is typed. */
    public void fill(String text) {
        input.setModelObject(text);
    }

    public void complain(String words) {
        hint = words;
        bad = true;
    }

    /** Complains when nothing was typed; true when something was. */
    public boolean isFilled() {
        if (value().isEmpty()) {
            complain(Messages.of(FieldPanel.class, getLocale()).get("field.missing"));
        }
        return !value().isEmpty();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        WebMarkupContainer field = new WebMarkupContainer("field");
        field.add(AttributeModifier.replace("class", () -> bad ? "field bad" : "field"));
        String label = Messages.of(FieldPanel.class, getLocale()).get("field." + name);
        field.add(new Label("label", label).add(AttributeModifier.replace("for", name)));
        field.add(input.add(AttributeModifier.replace("aria-invalid", () -> bad ? "true" : null)));
        Label small = new Label("hint", Model.of("")) {
            @Override
            protected void onConfigure() {
                super.onConfigure();
                setDefaultModelObject(hint);
                setVisible(!hint.isEmpty());
            }
        };
        field.add(small.add(AttributeModifier.replace("id", name + "-hint")));
        add(field);
    }
}
