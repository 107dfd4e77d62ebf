// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.SourceRef;

/** Pictures and status shapes of the sprite that each page carries. */
public enum Icon {
    HOME,
    TIME,
    CHART,
    PILL,
    DOC,
    MORE,
    SEARCH,
    PLUS,
    DOWN,
    X,
    FLASK,
    SHOT,
    VISIT,
    SHIELD,
    NOTE,
    PLUG,
    UP,
    GET,
    PRINT,
    SHARE,
    CLIP,
    PEN,
    UNDO,
    LOCK,
    KEY,
    CAL,
    PERSON,
    GO,
    MOON,
    HEART,
    DEVICE,
    HOUSE,
    S_HIGH,
    S_LOW,
    S_OK,
    S_ALARM,
    S_DIFF,
    S_DUE,
    S_DONE,
    S_NONE,
    S_OFF,
    S_NO;

    private final String symbol;

    Icon() {
        String lower = name().toLowerCase(Locale.ROOT).replace('_', '-');
        symbol = isShape() ? lower : "i-" + lower;
    }

    /** Id of the symbol in the sprite. */
    public String symbol() {
        return symbol;
    }

    /** A filled status shape, not a line drawing. */
    public boolean isShape() {
        return name().startsWith("S_");
    }

    /** Points along the line of reading, so that it is mirrored on right-to-left pages. */
    boolean turns() {
        return this == GO || this == UNDO || this == SHARE;
    }

    /** What stands before an entry of this group. */
    public static Icon of(Category category) {
        return switch (category) {
            case RESULT -> FLASK;
            case VITAL_SIGN -> HEART;
            case CONDITION, SOCIAL, TRACE, OTHER, DEFINITION -> NOTE;
            case ALLERGY -> SHIELD;
            case MEDICATION -> PILL;
            case IMMUNIZATION -> SHOT;
            case VISIT -> VISIT;
            case PROCEDURE -> CLIP;
            case DOCUMENT -> DOC;
            case PLAN -> CAL;
            case FAMILY, PEOPLE -> PERSON;
            case DEVICE -> Icon.DEVICE;
            case COVERAGE, BILLING -> HOUSE;
        };
    }

    /** What stands before the name of a source. */
    public static Icon of(SourceRef.Kind kind) {
        return switch (kind) {
            case PERSON -> Icon.PERSON;
            case FILE -> DOC;
            case PORTAL -> HOUSE;
            case DEVICE -> Icon.DEVICE;
        };
    }
}
