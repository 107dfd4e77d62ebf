// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;

/**
 * A field as a form has it: one of the catalogue of kinds, and what a form knows besides. Immutable.
 *
 * @param field of the catalogue, or one that only a form made by hand has
 * @param label key of a message in place of the catalogue's words; empty for those
 * @param about what the message names; empty when it names nothing
 * @param use what is special about it
 * @param isFirst whether it is shown at once, and not below "more"
 */
record SpecField(FormField field, Optional<String> label, String about, Use use, boolean isFirst) {

    private static final List<String> TIMED_PATHS = List.of("effectiveDateTime", "period.start", "sent");

    /** What is special about a field. */
    enum Use {
        /** Nothing. */
        PLAIN,
        /** The name of something that is measured: analytes are suggested. */
        ANALYTE,
        /** A date with a time of day. */
        TIMED,
        /** A text that is kept as a file. */
        WORDS_FILE
    }

    static SpecField of(FormField field) {
        boolean isTimed = field.type() == FieldType.MOMENT || TIMED_PATHS.contains(field.path());
        return new SpecField(field, Optional.empty(), "", isTimed ? Use.TIMED : Use.PLAIN, true);
    }

    SpecField more() {
        return new SpecField(field, label, about, use, false);
    }

    SpecField as(Use other) {
        return new SpecField(field, label, about, other, isFirst);
    }

    SpecField labelled(String key) {
        return labelled(key, "");
    }

    /** @param what the message names: words of the entry */
    SpecField labelled(String key, String what) {
        return new SpecField(field, Optional.of(key), what, use, isFirst);
    }

    String name() {
        return field.name();
    }

    boolean isTimed() {
        return use == Use.TIMED;
    }

    /** True for the moment when something was measured or done, which cannot lie ahead. */
    boolean isPast() {
        return field.initial().filter("now"::equals).isPresent();
    }
}
