// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

/** The sizes of letters. */
public enum Type {
    NAME(20, true, 0),
    TITLE(9, false, .3f),
    ABOUT(9, false, 0),
    HEADING(9, true, 0),
    TEXT(9, false, 0),
    STRONG(9, true, 0),
    HEAD(7.5f, false, .3f),
    NOTE(7.5f, false, .3f),
    AXIS(7, false, .3f),
    LABEL(8, true, 0),
    FOOT(7, false, .3f);

    private static final float LEADING = 1.32f;

    private final float size;
    private final boolean isBold;
    private final float grey;

    Type(float size, boolean isBold, float grey) {
        this.size = size;
        this.isBold = isBold;
        this.grey = grey;
    }

    /** In points. */
    public float size() {
        return size;
    }

    public boolean isBold() {
        return isBold;
    }

    /** 0 is black. */
    public float grey() {
        return grey;
    }

    /** From one line to the next, in points. */
    float line() {
        return size * LEADING;
    }

    /** From the top of a line to where its letters stand, in points. */
    float baseline() {
        return size * (LEADING + .72f) / 2;
    }
}
