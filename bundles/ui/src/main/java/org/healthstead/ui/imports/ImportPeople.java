// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.imports;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/**
 * The people in a file of several, each with a choice of whose record the items go into. Of whom the file says that it
 * is the person of the record, that is chosen; everybody else is left out until somebody says otherwise.
 */
final class ImportPeople {

    static final String KEY_FIELD = "patient";
    static final String RECORD_FIELD = "record";

    private final Html html;
    private final Messages messages;
    private final Person person;
    private final List<Person> others;

    /** @param others into whose records items may go, too */
    ImportPeople(Html html, Messages messages, Person person, List<Person> others) {
        this.html = html;
        this.messages = messages;
        this.person = person;
        this.others =
                others.stream().filter(each -> !each.id().equals(person.id())).toList();
    }

    /** Everybody in the file, as the import's report lists them. */
    static List<JsonObject> in(Job job) {
        return job.report().array("people").objects();
    }

    void write(Job job) {
        int number = 0;
        for (JsonObject somebody : in(job)) {
            String id = "who-" + job.id() + "-" + number++;
            String key = somebody.string("patient").orElse("");
            html.open("div", "class", "field").open("label", "for", id);
            html.element("b", null, name(somebody, key));
            html.text(" ").element("span", "mute", details(somebody)).close();
            html.empty("input", "type", "hidden", "name", KEY_FIELD, "value", key);
            html.open("select", "id", id, "name", RECORD_FIELD);
            boolean same = somebody.string("is").orElse("").equals("same");
            option("", messages.get("import.person.leave"), !same);
            option(person.id().toString(), messages.get("import.person.into", person.name()), same);
            for (Person other : others) {
                option(other.id().toString(), messages.get("import.person.into", other.name()), false);
            }
            html.close().close();
        }
    }

    private void option(String value, String words, boolean isSelected) {
        html.open("option", "value", value, "selected", isSelected ? "" : null)
                .text(words)
                .close();
    }

    private String name(JsonObject somebody, String key) {
        return somebody.string("name").orElseGet(() -> messages.get("import.person.unnamed", key));
    }

    private String details(JsonObject somebody) {
        long items = somebody.member("items") instanceof JsonNumber number
                ? number.decimal().longValue()
                : 0;
        String words = messages.get("import.person.items", items);
        return somebody.string("birthDate")
                .flatMap(ImportPeople::date)
                .map(date -> messages.get("import.person.born", PartialDateLabel.words(date, messages.locale())) + " · "
                        + words)
                .orElse(words);
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
