// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.merge.BodyChange;

/** Writes a change in words: "Value: 7.4 → 4.7 mmol/L", "Note added: by phone". For one thread and one page. */
public final class ChangeWriter {

    private static final int MAX_TEXT = 200;

    /** Would be pages long, or is bytes. */
    private static final List<String> WORDLESS = List.of("text", "data", "content", "section", "item");

    private final Html html;
    private final Messages messages;
    private final References references;

    public ChangeWriter(Html html, Messages messages, References references) {
        this.html = html;
        this.messages = messages;
        this.references = references;
    }

    /** At most {@code most} changes, each on a line of its own, then how many there are besides. */
    public void write(List<BodyChange> changes, int most) {
        each("span", changes, most);
    }

    /** The same as items of a list, within its element. */
    public void writeItems(List<BodyChange> changes, int most) {
        each("li", changes, most);
    }

    private void each(String tag, List<BodyChange> changes, int most) {
        changes.stream().limit(most).forEach(change -> {
            html.open(tag);
            write(change);
            html.close();
        });
        if (changes.size() > most) {
            html.element(tag, null, messages.get("entry.change.more", changes.size() - most));
        }
    }

    private void write(BodyChange change) {
        String label = label(change);
        if (WORDLESS.contains(change.name())) {
            html.text(messages.get("entry.change.inside", label));
        } else if (change.before().isEmpty()) {
            html.text(messages.get("entry.change.added", label)).text(": ");
            value(html, change.name(), change.after());
        } else if (change.after().isEmpty()) {
            html.text(messages.get("entry.change.removed", label)).text(": ");
            value(html, change.name(), change.before());
        } else {
            replaced(label, change);
        }
    }

    private void replaced(String label, BodyChange change) {
        String was = rendered(element(change.before(), change.name()), change.before());
        String is = rendered(change.name(), change.after());
        if (was.equals(is)) {
            html.text(messages.get("entry.change.inside", label));
            return;
        }
        html.text(label).text(": ");
        value(html, element(change.before(), change.name()), withoutUnit(change));
        html.text(" → ");
        value(html, change.name(), change.after());
    }

    private String label(BodyChange change) {
        JsonObject part = change.after().isEmpty() ? change.before() : change.after();
        boolean isExtension = change.name().equals("extension") || change.name().equals("modifierExtension");
        String name = isExtension
                ? Extensions.name(part.array(change.name()).firstObject())
                : FieldNames.of(change.type(), change.name(), messages);
        if (change.name().equals("contained")) {
            String type =
                    part.array("contained").firstObject().string("resourceType").orElse("");
            return EntryWords.type(type, messages);
        }
        return change.isContained() ? EntryWords.type(change.type(), messages) + ", " + name : name;
    }

    private String rendered(String name, JsonObject part) {
        Html scratch = new Html();
        value(scratch, name, part);
        return scratch.toString();
    }

    private void value(Html to, String name, JsonObject part) {
        JsonObject shown = (JsonObject) shortened(part);
        ValueWriter values = new ValueWriter(to, messages, references);
        if (name.equals("contained")) {
            values.write(
                    name,
                    shown.array(name).firstObject().without("resourceType").without("meta"));
        } else {
            values.member(shown, name);
        }
    }

    /** A value of another type has another name. */
    private static String element(JsonObject part, String name) {
        if (part.has(name) || part.has("_" + name)) {
            return name;
        }
        String first = part.nameAt(0);
        return first.startsWith("_") ? first.substring(1) : first;
    }

    /** Both are in the same unit, as a rule; it is enough to say it once. */
    private static JsonObject withoutUnit(BodyChange change) {
        JsonObject before = change.before().object(change.name());
        JsonObject after = change.after().object(change.name());
        boolean isSame = before.has("value")
                && before.has("unit")
                && before.string("unit").equals(after.string("unit"))
                && before.string("code").equals(after.string("code"));
        return isSame
                ? change.before()
                        .with(
                                change.name(),
                                before.without("unit").without("code").without("system"))
                : change.before();
    }

    private Json shortened(Json value) {
        return switch (value) {
            case JsonString text
            when text.value().length() > MAX_TEXT ->
                new JsonString(text.value().substring(0, text.value().offsetByCodePoints(0, MAX_TEXT / 2)) + "…");
            case JsonArray array -> {
                List<Json> items = new ArrayList<>();
                array.forEach(item -> items.add(shortened(item)));
                yield JsonArray.of(items);
            }
            case JsonObject object -> {
                JsonObject.Builder members = JsonObject.builder();
                for (int i = 0; i < object.size(); i++) {
                    members.put(object.nameAt(i), shortened(object.valueAt(i)));
                }
                yield members.build();
            }
            default -> value;
        };
    }
}
