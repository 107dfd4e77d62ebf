// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.forms.EntryForm;
import org.healthstead.ui.forms.FieldEditors;
import org.healthstead.ui.forms.FormSpec;
import org.healthstead.ui.forms.FormStart;
import org.healthstead.ui.parts.AddressParameters;

/**
 * Adds an entry to a person's record. {@code ?like=} is an entry that says what is measured, and in which unit;
 * {@code ?shared=} are words that another app has shared.
 */
public final class NewEntryPage extends ShellPage {

    private static final String REQUEST = "request";
    private static final Pattern REQUEST_NAME = Pattern.compile("[0-9a-f-]{36}");

    private final transient Person person;
    private final transient FormSpec spec;
    private String request = UUID.randomUUID().toString();

    public NewEntryPage(PageParameters parameters) {
        super(parameters);
        UiServices services = UiShell.get().services();
        person = Shell.get().person(AddressParameters.person(parameters));
        FormMaking making = new FormMaking(services, caller());
        Optional<Entry> like = AddressParameters.parsed(parameters, "like", EntryId::parse)
                .flatMap(id -> services.entries().find(id, caller()))
                .filter(entry -> entry.person().equals(person.id()));
        spec = like.flatMap(making.specs()::another)
                .or(() -> AddressParameters.text(parameters, "form").flatMap(making.specs()::named))
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.ENTRY_NOT_FOUND));
        FieldEditors editors = making.editors(person, messages(), Optional.empty());
        JsonObject start = FormStart.of(spec, person.id(), messages());
        EntryForm form = EntryForm.empty(
                spec,
                editors,
                like.map(entry -> FormStart.like(start, entry.body())).orElse(start));
        like.flatMap(entry -> entry.projection().unit())
                .ifPresent(unit -> form.suggest("value", "", QuantityLabel.unit(unit)));
        AddressParameters.text(parameters, "shared")
                .flatMap(key -> services.shares().find().flatMap(shares -> shares.find(key, caller())))
                .ifPresent(share -> {
                    form.suggest("note", share.text(), "");
                    form.suggest("title", share.title(), "");
                });
        add(new Label("heading", title()));
        add(new ExternalLink("back", Addresses.add(person.id()), messages().get("form.back")));
        add(new Added("form", form));
    }

    /** Sends what was typed to the record. */
    private final class Added extends WritingForm {

        Added(String id, EntryForm form) {
            super(id, form);
            add(new WebMarkupContainer(REQUEST).add(AttributeModifier.replace("value", () -> request)));
        }

        @Override
        protected void prepare(Map<String, List<String>> sent) {
            String named = first(sent, REQUEST);
            if (REQUEST_NAME.matcher(named).matches()) {
                request = named;
            }
        }

        @Override
        protected void save(Map<String, List<String>> sent) {
            Optional<JsonObject> body = form().body();
            if (body.isPresent()) {
                Entry entry = UiShell.get()
                        .services()
                        .entries()
                        .createOnce(person.id(), nameOf(body.get()), body.get(), caller());
                throw new SeeOther(Addresses.with(Addresses.entry(entry.id()), "done", "added"));
            }
            complain(messages().get(form().isAsking() ? "form.asked" : "form.wrong"));
        }
    }

    /** Who goes back to a form that was sent and types something else means another entry. */
    private String nameOf(JsonObject body) {
        return UUID.nameUUIDFromBytes((request + body).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    protected String title() {
        return messages().get("form.title.new", spec.title(messages()));
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
