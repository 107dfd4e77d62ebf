// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Wording;
import org.healthstead.platform.api.content.PlainWords;

/** The beginning of a narrative, written by a person, for an entry that has no other words. */
final class NarrativeWords {

    /** The narrative says more than its resource; one that is generated says the same. */
    private static final String ADDITIONAL = "additional";

    private static final int MAX_MARKUP = 20_000;
    private static final int MAX_WORDS = 80;

    private NarrativeWords() {}

    static Optional<Wording> of(JsonObject body) {
        JsonObject narrative = body.object("text");
        String markup = narrative.string("div").orElse("");
        if (!narrative.string("status").orElse("").equals(ADDITIONAL) || markup.length() > MAX_MARKUP) {
            return Optional.empty();
        }
        String words = PlainWords.of(markup);
        if (words.isBlank() || References.isAddress(words)) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(words.length() <= MAX_WORDS ? words : cut(words)));
    }

    private static String cut(String words) {
        int blank = words.lastIndexOf(' ', MAX_WORDS);
        return words.substring(0, blank > MAX_WORDS / 2 ? blank : words.offsetByCodePoints(0, MAX_WORDS / 2)) + "…";
    }
}
