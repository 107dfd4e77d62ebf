// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.junit.jupiter.api.Test;

/** Every example of FHIR R4's specification through its form: nothing is lost, whichever field is changed. */
class RoundTripTest {

    private static final String FOLDER = "json/spec/";

    private final Map<String, Integer> changed = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int shown;

    @Test
    void aFormChangesOneFieldOfAnExampleAndNothingElse() throws IOException {
        for (Map.Entry<String, JsonObject> example : examples().entrySet()) {
            Forms.SPECS.of(Forms.entry(example.getValue())).ifPresent(spec -> {
                shown++;
                roundTrip(example.getKey(), spec, example.getValue());
            });
        }

        assertEquals(List.of(), wrong);
        assertTrue(shown > 150, "examples with a form: " + shown);
        assertTrue(changed.values().stream().mapToInt(Integer::intValue).sum() > 1_200, changed::toString);
        // Every type of field was changed somewhere.
        for (FieldType type : FieldType.values()) {
            boolean isInAForm = type != FieldType.FILE;
            assertTrue(!isInAForm || changed.getOrDefault(type.name(), 0) > 0, type + " in " + changed);
        }
    }

    private void roundTrip(String name, FormSpec spec, JsonObject body) {
        EntryForm untouched = EntryForm.of(spec, Forms.editors(Locale.ENGLISH), body);
        assertSame(body, Forms.body(untouched).orElse(null), () -> name + " untouched");
        for (FieldSlot slot : untouched.slots()) {
            if (!slot.isLocked()) {
                change(name, spec, body, slot);
            }
        }
    }

    private void change(String name, FormSpec spec, JsonObject body, FieldSlot slot) {
        EntryForm form = EntryForm.of(spec, Forms.editors(Locale.ENGLISH), body);
        String field = slot.field().name();
        FieldInput before = form.inputs(field).stream().findFirst().orElse(FieldInput.NONE);
        Optional<FieldInput> other = OtherInput.of(form, slot, before);
        if (other.isEmpty()) {
            return;
        }
        Map<String, List<String>> sent = Forms.sent(form);
        put(sent, field, other.get());
        form.type(sent);
        Optional<JsonObject> now = form.body();
        if (form.questions().isAnyOpen()) {
            form.type(Forms.yes(form, sent));
            now = form.body();
        }
        if (now.isEmpty()) {
            wrong.add(name + " " + field + ": " + form.complaint(field) + " for a "
                    + slot.field().field().type());
            return;
        }
        changed.merge(slot.input().name(), 1, Integer::sum);
        if (now.get().equals(body)) {
            wrong.add(name + " " + field + " was not changed");
        }
        JsonObject left = masked(slot, body);
        JsonObject right = masked(slot, now.get());
        if (!left.equals(right)) {
            wrong.add(name + " " + field + "\n " + left + "\n " + right);
        }
        EntryForm again = EntryForm.of(spec, Forms.editors(Locale.ENGLISH), now.get());
        if (!again.inputs(field).getFirst().text().equals(other.get().text())) {
            wrong.add(name + " " + field + " shows " + again.inputs(field).getFirst() + " for " + other.get());
        }
    }

    private static void put(Map<String, List<String>> sent, String field, FieldInput input) {
        sent.put(field, replaced(sent.get(field), input.text()));
        sent.put(field + FieldNames.UNIT, replaced(sent.get(field + FieldNames.UNIT), input.unit()));
        sent.put(field + FieldNames.TIME, replaced(sent.get(field + FieldNames.TIME), input.time()));
    }

    private static List<String> replaced(List<String> values, String first) {
        List<String> changed = new ArrayList<>(values);
        changed.set(0, first);
        return changed;
    }

    /** The body without the value of a field, and without what may follow from it. */
    private static JsonObject masked(FieldSlot slot, JsonObject body) {
        FieldPath path =
                FieldSlot.of(slot.field(), body, Forms.editors(Locale.ENGLISH)).path();
        List<Json> values = new ArrayList<>(path.read(body));
        if (values.isEmpty()) {
            return body;
        }
        values.set(0, null);
        JsonObject without = path.write(body, Collections.unmodifiableList(values));
        return path.last().startsWith("value") && !path.isDeep() ? without.without("dataAbsentReason") : without;
    }

    private static Map<String, JsonObject> examples() throws IOException {
        JarURLConnection jar = (JarURLConnection) RoundTripTest.class
                .getResource("/" + FOLDER + "patient-example.json")
                .openConnection();
        jar.setUseCaches(false);
        Map<String, JsonObject> examples = new TreeMap<>();
        try (var file = jar.getJarFile()) {
            for (var entry : Collections.list(file.entries())) {
                if (entry.getName().startsWith(FOLDER)
                        && entry.getName().endsWith(".json")
                        && entry.getSize() < 1_200_000) {
                    try (InputStream in = file.getInputStream(entry)) {
                        examples.put(entry.getName().substring(FOLDER.length()), JsonObject.parse(in.readAllBytes()));
                    } catch (JsonException e) {
                        // Not every file of the folder is a resource.
                        continue;
                    }
                }
            }
        }
        return examples;
    }
}
