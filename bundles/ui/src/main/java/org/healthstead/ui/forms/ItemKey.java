// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;

/**
 * Which item of a list is meant: the one with a code, or the one in which a member has a text or a number.
 *
 * @param member that tells; {@code code} for a code
 * @param text of the member; of a code its {@code system|code}
 * @param coding with the words of its system; empty for a member with a text
 */
record ItemKey(String member, String text, Optional<Coding> coding) {

    private static final String CODE = "code";

    /** @param text {@code SYSTEM|CODE|WORDS} or {@code MEMBER=TEXT}; anything else is no key */
    static Optional<ItemKey> parse(String text) {
        String[] parts = text.split("\\|");
        if (parts.length == 3) {
            Coding coding = new Coding(Optional.of(parts[0]), Optional.of(parts[1]), Optional.of(parts[2]));
            return Optional.of(new ItemKey(CODE, coding.token().orElseThrow(), Optional.of(coding)));
        }
        int equals = text.indexOf('=');
        return equals > 0
                ? Optional.of(new ItemKey(text.substring(0, equals), text.substring(equals + 1), Optional.empty()))
                : Optional.empty();
    }

    boolean isOf(JsonObject item) {
        return coding.isPresent()
                ? CodedText.of(item.member(CODE)).codings().stream()
                        .flatMap(each -> each.token().stream())
                        .anyMatch(text::equals)
                : item.has(member)
                        && item.member(member).scalarText().filter(text::equals).isPresent();
    }

    /** The item with its key before everything else; null when there is nothing besides the key. */
    JsonObject marked(JsonObject item) {
        if (item.has(member)) {
            return item.size() == 1 ? null : item;
        }
        JsonObject.Builder made = JsonObject.builder();
        if (coding.isPresent()) {
            made.put(member, JsonObject.EMPTY.with("coding", JsonArray.of(coded(coding.get()))));
        } else {
            made.put(member, new JsonString(text));
        }
        item.names().forEach(name -> made.put(name, item.member(name)));
        return made.build();
    }

    private static JsonObject coded(Coding coding) {
        return JsonObject.builder()
                .put("system", coding.system().orElseThrow())
                .put(CODE, coding.code().orElseThrow())
                .put("display", coding.display().orElseThrow())
                .build();
    }
}
