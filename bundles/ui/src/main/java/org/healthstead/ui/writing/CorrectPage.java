// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Qualifier;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.forms.EntryForm;
import org.healthstead.ui.forms.FieldEditors;
import org.healthstead.ui.forms.FormSpec;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.FieldPanel;
import org.healthstead.ui.parts.TextFields;

/** Corrects an entry: a new version of it, with nothing changed but the fields that were. */
public final class CorrectPage extends ShellPage {

    private static final String VERSION = "version";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int ATTEMPTS = 3;

    private final transient Entry entry;
    private final transient Person person;
    private final transient FormSpec spec;
    private final transient FieldEditors editors;

    public CorrectPage(PageParameters parameters) {
        super(parameters);
        EntryId id = AddressParameters.entry(parameters);
        entry = entries().find(id, caller()).orElseThrow(() -> AddressParameters.notFound(ProblemCode.ENTRY_NOT_FOUND));
        person = Shell.get().person(entry.person());
        FormMaking making = new FormMaking(UiShell.get().services(), caller());
        spec = making.specs().of(entry).orElseThrow(() -> AddressParameters.notFound(ProblemCode.ENTRY_NOT_FOUND));
        editors = making.editors(person, messages(), Optional.of(id));
        add(new Label("heading", title()));
        add(new ExternalLink("back", Addresses.entry(id), EntryWords.title(entry.projection(), messages())));
        add(new Corrected("form", EntryForm.of(spec, editors, entry.body())));
    }

    private static EntryStore entries() {
        return UiShell.get().services().entries();
    }

    /** Sends what was typed to the record, on top of what others have changed meanwhile. */
    private final class Corrected extends WritingForm {

        /** Of the entry that the fields show. */
        private int version = entry.version();

        private final FieldPanel why =
                new FieldPanel("why", TextFields.line(), "off", messages().get("entry.reason.hint"));

        Corrected(String id, EntryForm form) {
            super(id, form);
            add(why);
            add(new WebMarkupContainer(VERSION)
                    .add(AttributeModifier.replace("value", () -> Integer.toString(version))));
        }

        /** The form that the person has filled in, which may show an older version. */
        @Override
        protected void prepare(Map<String, List<String>> sent) {
            String seen = first(sent, VERSION);
            if (NUMBER.matcher(seen).matches()) {
                entries().find(entry.id(), Integer.parseInt(seen), caller()).ifPresent(old -> {
                    version = old.version();
                    show(EntryForm.of(spec, editors, old.body()));
                });
            }
        }

        @Override
        protected void save(Map<String, List<String>> sent) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (isWrong() || isMetByAnother()) {
                    return;
                }
                try {
                    keep(form().body().orElseThrow());
                } catch (ProblemException e) {
                    if (!ProblemCode.ENTRY_VERSION.isOf(e.problem())) {
                        throw e;
                    }
                }
            }
            complain(messages().get("form.busy"));
        }

        private boolean isWrong() {
            boolean isWrong = form().body().isEmpty();
            if (isWrong) {
                complain(messages().get(form().isAsking() ? "form.asked" : "form.wrong"));
            }
            return isWrong;
        }

        /** True when there is something to decide: somebody has changed the same fields, or taken the entry away. */
        private boolean isMetByAnother() {
            Optional<Entry> current = entries().find(entry.id(), caller());
            if (current.isEmpty()) {
                complain(messages().get("form.gone"));
                return true;
            }
            if (current.get().projection().is(Qualifier.IN_ERROR)) {
                complain(messages().get("form.error"));
                return true;
            }
            if (current.get().version() != version) {
                version = current.get().version();
                show(form().onto(current.get().body()));
            }
            if (form().hasConflicts()) {
                complain(messages().get("form.conflict"));
            }
            return form().hasConflicts();
        }

        private void keep(JsonObject body) {
            boolean isSame = entries()
                    .find(entry.id(), version, caller())
                    .filter(seen -> seen.body().equals(body))
                    .isPresent();
            if (!isSame) {
                entries().update(entry.id(), version, body, why.value(), caller());
            }
            throw new SeeOther(Addresses.with(Addresses.entry(entry.id()), "done", isSame ? "same" : "changed"));
        }
    }

    @Override
    protected String title() {
        return messages().get("form.title.edit", EntryWords.title(entry.projection(), messages()));
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return AddPage.PLACE;
    }
}
