// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.api.json.JsonObject;

/**
 * One thing that the doctor found.
 *
 * @param level how bad it is
 * @param key of the sentence, which says what to do too
 * @param sentence what was found
 */
record Finding(Level level, String key, String sentence) {

    /** How bad something is. */
    enum Level {
        FINE,
        NOTE,
        WRONG
    }

    static Finding fine(String key, Object... arguments) {
        return new Finding(Level.FINE, key, Messages.text(key, arguments));
    }

    static Finding note(String key, Object... arguments) {
        return new Finding(Level.NOTE, key, Messages.text(key, arguments));
    }

    static Finding wrong(String key, Object... arguments) {
        return new Finding(Level.WRONG, key, Messages.text(key, arguments));
    }

    boolean isWrong() {
        return level == Level.WRONG;
    }

    String text() {
        return Messages.text(
                switch (level) {
                    case FINE -> "doctor.row.fine";
                    case NOTE -> "doctor.row.note";
                    case WRONG -> "doctor.row.wrong";
                },
                sentence);
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("level", level.name().toLowerCase(java.util.Locale.ROOT))
                .put("code", key)
                .put("message", sentence)
                .build();
    }
}
