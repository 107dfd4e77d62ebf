// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The first word of a line of a schedule file: what it may stand below, and which fields it may have. */
enum Keyword {
    SCHEDULE(null, Text.NONE, "format", "id", "version"),
    TITLE(null, Text.NEEDED),
    ORIGIN(null, Text.NEEDED),
    LICENCE(null, Text.NEEDED),
    GROUP(null, Text.NEEDED, "full"),
    COVERS(GROUP, Text.NEEDED),
    VACCINE(null, Text.NEEDED, "cvx"),
    PROTECTS(VACCINE, Text.NEEDED, "from", "to"),
    CONFLICT(null, Text.NONE, "before", "after", "begin", "minimum", "end"),
    OBSERVATION(null, Text.NEEDED, "code"),
    CODED(OBSERVATION, Text.NONE, "system", "codes"),
    ANTIGEN(null, Text.NEEDED),
    IMMUNE(ANTIGEN, Text.NONE, "by", "born-before", "country", "except"),
    CONTRAINDICATED(ANTIGEN, Text.NONE, "by", "vaccines", "from", "to"),
    SERIES(
            ANTIGEN,
            Text.NEEDED,
            "type",
            "gender",
            "group",
            "default",
            "product",
            "priority",
            "preference",
            "instead-of",
            "start-from",
            "start-to"),
    INDICATED(SERIES, Text.NONE, "by", "from", "to"),
    DOSE(SERIES, Text.NONE, "number", "recurring", "season-from", "season-to"),
    AGE(DOSE, Text.NONE, "absolute", "minimum", "earliest", "latest", "maximum", "since", "until"),
    INTERVAL(
            DOSE,
            Text.NONE,
            "dose",
            "vaccines",
            "observation",
            "absolute",
            "minimum",
            "earliest",
            "latest",
            "override",
            "since",
            "until"),
    ALLOWED_INTERVAL(DOSE, Text.NONE, "dose", "absolute", "since", "until"),
    PREFER(DOSE, Text.POSSIBLE, "vaccines", "from", "to", "maker", "volume", "recommended"),
    ALLOW(DOSE, Text.NONE, "vaccines", "from", "to"),
    INADVERTENT(DOSE, Text.NONE, "vaccines"),
    SKIP(DOSE, Text.NONE, "when", "sets"),
    SET(SKIP, Text.NONE, "conditions", "since", "until"),
    IF_AGE(SET, Text.NONE, "from", "to"),
    IF_SERIES(SET, Text.NONE, "groups"),
    IF_INTERVAL(SET, Text.NONE, "interval"),
    IF_DOSES(SET, Text.NONE, "is", "count", "valid", "vaccines", "from", "to", "start", "end"),
    END(null, Text.NONE);

    /** Whether a line has words after its fields. */
    enum Text {
        NONE,
        POSSIBLE,
        NEEDED
    }

    private static final Map<String, Keyword> BY_WORD = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(keyword -> BY_WORD.put(keyword.word(), keyword));
    }

    private final Keyword parent;
    private final Text text;
    private final Set<String> fields;

    Keyword(Keyword parent, Text text, String... fields) {
        this.parent = parent;
        this.text = text;
        this.fields = Set.of(fields);
    }

    /** Null when there is no such keyword. */
    static Keyword of(String word) {
        return BY_WORD.get(word);
    }

    /** As it stands in a file. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Null when such a line stands below nothing. */
    Keyword parent() {
        return parent;
    }

    Text text() {
        return text;
    }

    boolean allows(String field) {
        return fields.contains(field);
    }

    /** How far a line is indented; for readers only. */
    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }
}
