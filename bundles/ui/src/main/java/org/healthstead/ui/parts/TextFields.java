// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.html.form.PasswordTextField;
import org.apache.wicket.markup.html.form.TextField;
import org.apache.wicket.model.Model;

/** The two sorts of text fields that our forms have. */
public final class TextFields {

    private static final String MAX = "300";

    private TextFields() {}

    public static TextField<String> line() {
        TextField<String> field = new TextField<>(FieldPanel.INPUT, Model.of(""));
        field.add(AttributeModifier.replace("maxlength", MAX));
        return field;
    }

    /** Comes back empty when the form was wrong: a secret is never written into a page. */
    public static PasswordTextField secret() {
        PasswordTextField field = new PasswordTextField(FieldPanel.INPUT, Model.of("")) {
            @Override
            protected void onComponentTag(ComponentTag tag) {
                tag.put("type", "password");
                super.onComponentTag(tag);
            }

            @Override
            protected boolean shouldTrimInput() {
                return false;
            }
        };
        field.setRequired(false);
        field.add(AttributeModifier.replace("maxlength", MAX));
        return field;
    }
}
