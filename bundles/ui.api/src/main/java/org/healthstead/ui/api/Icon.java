// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.SourceRef;

/** The pictures and status shapes. Each page contains them all, as symbols of one sprite. */
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

    /** True for a filled status shape, false for a line drawing. */
    public boolean isShape() {
        return name().startsWith("S_");
    }

    /** True for a picture that points in the direction of reading and is mirrored on right-to-left pages. */
    boolean turns() {
        return this == GO || this == UNDO || this == SHARE;
    }

    /** The picture before an entry of this category. */
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

    /** The picture before the name of a source of this kind. */
    public static Icon of(SourceRef.Kind kind) {
        return switch (kind) {
            case PERSON -> Icon.PERSON;
            case FILE -> DOC;
            case PORTAL -> HOUSE;
            case DEVICE -> Icon.DEVICE;
        };
    }
}
