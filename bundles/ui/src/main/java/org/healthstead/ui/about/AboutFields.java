// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.PersonMark;
import org.healthstead.ui.api.TypedDate;
import org.healthstead.ui.values.Codes;

/** Draws the fields of the {@link AboutForm} with what stands in them and what is wrong with them. */
final class AboutFields extends HtmlComponent {

    private static final String LABEL = "about.label.";
    private static final String ROW = "about.row.";

    private final transient Person person;
    private int version;
    private final Map<String, String> wrong = new HashMap<>();
    private transient Map<String, String> values = Map.of();
    private transient Optional<Relationships> relation = Optional.empty();
    private int colour;

    AboutFields(String id, Person person) {
        super(id);
        this.person = person;
    }

    /** @param seen version of the Patient that the values were made of */
    void show(Map<String, String> shown, int seen) {
        values = new LinkedHashMap<>(shown);
        version = seen;
    }

    void choose(int chosen, Optional<Relationships> who) {
        colour = chosen;
        relation = who;
    }

    void complain(String field, String words) {
        wrong.put(field, words);
    }

    boolean isComplaining() {
        return !wrong.isEmpty();
    }

    /** The key of the words for a field, or for a group, whose key here ends with a full stop. */
    static String label(String key) {
        return key.endsWith(".") ? "about.group." + key.substring(0, key.length() - 1) : LABEL + key;
    }

    /** A date as somebody would type it here; empty for none. */
    static String typedDate(String fhir, Locale locale) {
        try {
            PartialDate date = PartialDate.parse(fhir);
            String words = PartialDateLabel.words(date, locale);
            return TypedDate.parse(words, locale).filter(date::equals).isPresent() ? words : fhir;
        } catch (DateTimeException | IllegalArgumentException e) {
            return fhir;
        }
    }

    @Override
    protected void write(Html html) {
        html.empty("input", "type", "hidden", "name", AboutForm.SEEN, "value", Integer.toString(version));
        for (PatientField field : PatientForm.SINGLE) {
            if (field == PatientForm.CHEMIST) {
                relation(html);
                colours(html);
                groups(html, List.of(PatientForm.NAMES, PatientForm.LANGUAGES, PatientForm.TELECOM));
                groups(html, List.of(PatientForm.ADDRESSES, PatientForm.CONTACTS, PatientForm.DOCTORS));
            }
            String value = values.getOrDefault(field.key(), "");
            String shown = field == PatientForm.BORN ? typedDate(value, getLocale()) : value;
            field(html, field, field.key(), LABEL + field.key(), shown, hint(field));
        }
        groups(html, List.of(PatientForm.NUMBERS));
    }

    private String hint(PatientField field) {
        return field == PatientForm.BORN
                ? messages().get("people.born.hint")
                : messages().find("about.hint." + field.key()).orElse("");
    }

    private void field(Html html, PatientField field, String name, String label, String value, String hint) {
        String complaint = wrong.getOrDefault(name, "");
        html.open("div", "class", complaint.isEmpty() ? "field" : "field bad");
        html.open("label", "for", name).text(messages().get(label)).close();
        String below = complaint.isEmpty() ? hint : complaint;
        String described = below.isEmpty() ? null : name + "-hint";
        if (!field.isText()) {
            choices(html, field, name, value);
        } else if (field.form() == FieldForm.LINES) {
            html.open("textarea", "id", name, "name", name, "rows", "2", "dir", "auto", "maxlength", "1000");
            html.text(value).close();
        } else {
            html.empty(
                    "input",
                    "type",
                    "text",
                    "id",
                    name,
                    "name",
                    name,
                    "dir",
                    "auto",
                    "autocomplete",
                    "off",
                    "maxlength",
                    "300",
                    "aria-describedby",
                    described,
                    "aria-invalid",
                    complaint.isEmpty() ? null : "true",
                    "value",
                    value);
        }
        if (described != null) {
            html.open("small", "id", described).text(below).close();
        }
        html.close();
    }

    private void choices(Html html, PatientField field, String name, String value) {
        Set<String> codes = new LinkedHashSet<>(field.choices());
        if (!value.isEmpty()) {
            codes.add(value);
        }
        html.open("select", "id", name, "name", name);
        option(html, "", "", value.isEmpty());
        for (String code : codes) {
            String words = field == PatientForm.SEX
                    ? Person.Sex.ofCode(code)
                            .map(sex -> messages().get("sex." + sex))
                            .orElse(code)
                    : Codes.words(field.key(), code, messages());
            option(html, code, words, code.equals(value));
        }
        html.close();
    }

    private static void option(Html html, String value, String words, boolean isChosen) {
        html.open("option", "value", value, isChosen ? "selected" : "data-is", isChosen ? "" : null);
        html.text(words).close();
    }

    private void relation(Html html) {
        html.open("div", "class", "field");
        html.open("label", "for", AboutForm.RELATION)
                .text(messages().get("about.relation"))
                .close();
        html.open("select", "id", AboutForm.RELATION, "name", AboutForm.RELATION);
        option(html, "", "", relation.isEmpty());
        for (Relationships each : Relationships.values()) {
            option(
                    html,
                    each.name(),
                    each.words(messages()),
                    relation.filter(each::equals).isPresent());
        }
        html.close();
        html.element("small", null, messages().get("about.relation.hint")).close();
    }

    private void colours(Html html) {
        html.open("fieldset").element("legend", null, messages().get("about.colour"));
        html.open("div", "class", "row");
        for (int each = 1; each <= Person.COLOURS; each++) {
            html.open("label", "class", "tick p" + each);
            html.empty(
                    "input",
                    "type",
                    "radio",
                    "name",
                    AboutForm.COLOUR,
                    "value",
                    Integer.toString(each),
                    "aria-label",
                    messages().get("about.colour." + each),
                    each == colour ? "checked" : "data-is",
                    each == colour ? "" : null);
            html.open("span", "class", "face s-s", "aria-hidden", "true")
                    .text(PersonMark.initials(person.name()))
                    .close()
                    .close();
        }
        html.close().close();
    }

    private void groups(Html html, List<PatientGroup> groups) {
        groups.forEach(group -> group(html, group));
    }

    private void group(Html html, PatientGroup group) {
        html.open("fieldset", "class", "facet");
        html.element("legend", null, messages().get(label(group.key() + ".")));
        List<String> rows = new ArrayList<>(group.rows(values));
        int added = (int) rows.stream().filter(row -> row.startsWith("new")).count();
        if (added == 0 || !group.isEmpty(PatientGroup.newRow(added - 1), values)) {
            rows.add(PatientGroup.newRow(added));
        }
        for (String row : rows) {
            html.open("div", "class", "narrowing");
            for (PatientField column : group.columns()) {
                String name = group.name(row, column);
                String label = ROW + group.key() + "." + column.key();
                field(html, column, name, label, values.getOrDefault(name, ""), "");
            }
            html.close();
        }
        html.close();
    }
}
