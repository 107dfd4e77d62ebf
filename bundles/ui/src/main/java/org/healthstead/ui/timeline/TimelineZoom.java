// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

/** How near a life is looked at. */
enum TimelineZoom {
    /** Every entry, under months and days. */
    ENTRIES("", "timeline.zoom.entries"),
    /** The months and days of a year, with counts. */
    MONTHS("months", "timeline.zoom.months"),
    /** The years of a life, with counts. */
    YEARS("years", "timeline.zoom.years");

    private final String text;
    private final String key;

    TimelineZoom(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /** As in the address. */
    String text() {
        return text;
    }

    /** Message key of its name. */
    String key() {
        return key;
    }

    static TimelineZoom parse(String text) {
        for (TimelineZoom zoom : values()) {
            if (zoom.text.equals(text)) {
                return zoom;
            }
        }
        throw new IllegalArgumentException("no zoom");
    }
}
