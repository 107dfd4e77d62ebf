// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** What the references of one resource lead to; all of them are looked up at once. For one page. */
public final class References {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z]{1,40}/([0-9a-f-]{36})(/_history/.*)?");
    private static final Pattern TYPED = Pattern.compile("(?:.*/)?([A-Z][A-Za-z]{2,40})/[^/]+(?:/_history/.*)?");
    private static final int MAX_LOOK_UPS = 500;

    private final JsonObject body;
    private final Function<List<EntryId>, List<EntryLine>> lines;
    private final Function<JsonObject, Optional<Projection>> project;
    private Map<EntryId, EntryLine> known;

    /**
     * @param body the resource
     * @param lines answers with what the caller may see
     * @param project says what a resource inside this one is
     */
    public References(
            JsonObject body,
            Function<List<EntryId>, List<EntryLine>> lines,
            Function<JsonObject, Optional<Projection>> project) {
        this.body = body;
        this.lines = lines;
        this.project = project;
    }

    /** Writes where a Reference leads: a link when it is in this record, else the best words for it. */
    public void write(Html html, JsonObject reference, Messages messages) {
        String address = reference.string("reference").orElse("");
        Optional<String> display = reference.string("display").filter(text -> !text.isBlank());
        Optional<EntryLine> target = find(address);
        if (target.isPresent()) {
            EntryLine line = target.get();
            html.link(
                    Addresses.entry(line.id()),
                    display.orElseGet(() -> EntryWords.title(line.title(), line.type(), messages)));
        } else {
            html.text(display.or(() -> contained(address, messages))
                    .or(() -> PersonalDetails.identifier(reference.object("identifier"), messages))
                    .orElseGet(() -> outside(reference, address, messages)));
        }
    }

    /** What a Reference leads to, in words; empty when nothing in it or in this record says that. */
    public Optional<String> words(JsonObject reference, Messages messages) {
        String address = reference.string("reference").orElse("");
        return reference
                .string("display")
                .filter(text -> !text.isBlank())
                .or(() -> find(address).map(line -> EntryWords.title(line.title(), line.type(), messages)))
                .or(() -> contained(address, messages));
    }

    private Optional<EntryLine> find(String reference) {
        Matcher matcher = LOCAL.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (known == null) {
            Set<EntryId> ids = new LinkedHashSet<>();
            collect(body, ids);
            known = new HashMap<>();
            lines.apply(List.copyOf(ids)).forEach(line -> known.put(line.id(), line));
        }
        return Optional.ofNullable(known.get(EntryId.parse(matcher.group(1))));
    }

    private static void collect(Json json, Set<EntryId> ids) {
        if (json instanceof JsonArray array) {
            array.forEach(item -> collect(item, ids));
        } else if (json instanceof JsonObject object) {
            for (int i = 0; i < object.size(); i++) {
                if (object.valueAt(i) instanceof JsonString text) {
                    Matcher matcher = LOCAL.matcher(text.value());
                    if (object.nameAt(i).equals("reference") && matcher.matches() && ids.size() < MAX_LOOK_UPS) {
                        ids.add(EntryId.parse(matcher.group(1)));
                    }
                } else {
                    collect(object.valueAt(i), ids);
                }
            }
        }
    }

    /** What a resource inside this one is called. */
    private Optional<String> contained(String reference, Messages messages) {
        if (!reference.startsWith("#")) {
            return Optional.empty();
        }
        return body.array("contained").objects().stream()
                .filter(inside -> inside.string("id").equals(Optional.of(reference.substring(1))))
                .findFirst()
                .flatMap(project)
                .map(summary -> EntryWords.title(summary.title(), summary.type(), messages));
    }

    private static String outside(JsonObject reference, String address, Messages messages) {
        Matcher typed = TYPED.matcher(address);
        Optional<String> type =
                reference.string("type").or(() -> typed.matches() ? Optional.of(typed.group(1)) : Optional.empty());
        return type.map(name -> messages.get("reference.outside", EntryWords.type(name, messages)))
                .orElseGet(() -> messages.get("reference.unknown"));
    }
}
