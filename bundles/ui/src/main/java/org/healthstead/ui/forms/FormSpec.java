// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Label;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;

/**
 * A form by which a person writes one kind of entry. Immutable.
 *
 * @param name in addresses: small letters, digits and hyphens, or the id of a kind
 * @param kind id of the kind, of which entries are written
 * @param type FHIR resource type
 * @param title what it adds
 * @param icon before its name
 * @param fields in their order
 * @param given what each entry has besides, as in {@link org.healthstead.api.record.KindUses#given}, a code perhaps
 *     with its words: {@code system|code|words}
 * @param code what each entry is about, where the form knows; empty where that is typed
 * @param subject path of the reference to the person; empty for none
 */
public record FormSpec(
        String name,
        String kind,
        String type,
        Title title,
        Icon icon,
        List<SpecField> fields,
        Map<String, String> given,
        Optional<Code> code,
        Optional<String> subject) {

    /**
     * What a form adds, in words.
     *
     * @param key of a message; empty when the catalogue has the words
     * @param label of the catalogue; empty for a FHIR type, which has a name of its own
     */
    record Title(String key, Optional<Label> label) {}

    /**
     * A code with the words of its system, and the key of ours.
     *
     * @param system of the code
     * @param code itself
     * @param display in the words of its system
     * @param key of a message
     */
    record Code(String system, String code, String display, String key) {

        String token() {
            return system + "|" + code;
        }
    }

    public FormSpec {
        fields = List.copyOf(fields);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** What it adds, in the reader's words. */
    public String title(Messages messages) {
        return title.key().isEmpty()
                ? messages.find("form.add." + kind).orElseGet(() -> titleOfKind(messages))
                : messages.get(title.key());
    }

    private String titleOfKind(Messages messages) {
        return title.label().map(label -> label.in(messages.locale())).orElseGet(() -> EntryWords.type(type, messages));
    }

    /** The form with more fields behind its own. */
    FormSpec with(List<SpecField> more) {
        List<SpecField> all = new ArrayList<>(fields);
        all.addAll(more);
        return new FormSpec(name, kind, type, title, icon, all, given, code, subject);
    }

    Optional<SpecField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
