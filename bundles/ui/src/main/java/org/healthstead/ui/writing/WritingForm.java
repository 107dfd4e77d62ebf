// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.IRequestParameters;
import org.apache.wicket.util.string.StringValue;
import org.healthstead.ui.forms.EntryForm;
import org.healthstead.ui.forms.FormFields;
import org.healthstead.ui.parts.PostForm;

/** A generated form in a page: it is drawn anew from what the browser sent. */
abstract class WritingForm extends PostForm {

    private static final String MORE = "more";

    private transient EntryForm form;

    WritingForm(String id, EntryForm form) {
        super(id);
        this.form = form;
        add(new FormFields("fields", this::form));
    }

    final EntryForm form() {
        return form;
    }

    /** Puts another one in its place, with what was typed. */
    final void show(EntryForm other) {
        form = other;
    }

    /** What was typed has been taken over, and is to be kept in the record. */
    protected abstract void save(Map<String, List<String>> sent);

    /** A chance to put another form in the place of the first, before what was typed is taken over. */
    protected void prepare(Map<String, List<String>> sent) {}

    @Override
    protected final void submit() {
        Map<String, List<String>> sent = sent();
        prepare(sent);
        form.type(sent);
        List<String> more = sent.getOrDefault(MORE, List.of());
        if (more.isEmpty()) {
            save(sent);
        } else {
            form.addPlace(more.getFirst());
        }
    }

    private Map<String, List<String>> sent() {
        IRequestParameters parameters = getRequest().getPostParameters();
        Map<String, List<String>> sent = new HashMap<>();
        for (String name : parameters.getParameterNames()) {
            sent.put(
                    name,
                    parameters.getParameterValues(name).stream()
                            .map(StringValue::toString)
                            .map(value -> value == null ? "" : value)
                            .toList());
        }
        return sent;
    }

    /** The first of a field's values; empty when there is none. */
    static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
