// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * What stands below a field: what is wrong with it, and a hint. Screen readers read both together with the field.
 *
 * @param name of the field
 * @param error empty when nothing is wrong
 * @param hint empty for none
 */
record FieldNotes(String name, String error, String hint) {

    /** Writes what there is. */
    void write(Html html) {
        if (isBad()) {
            html.open("small", "id", name + "-error", "class", "wrong")
                    .text(error)
                    .close();
        }
        if (!hint.isEmpty()) {
            html.open("small", "id", name + "-hint", "class", "hint").text(hint).close();
        }
    }

    boolean isBad() {
        return !error.isEmpty();
    }

    /** The class of the element around the field. */
    String look() {
        return isBad() ? "field bad" : "field";
    }

    /** Value of {@code aria-invalid}; null to leave it out. */
    String invalid() {
        return isBad() ? "true" : null;
    }

    /** Value of {@code aria-describedby}; null to leave it out. */
    String describedBy() {
        String ids = (isBad() ? name + "-error " : "") + (hint.isEmpty() ? "" : name + "-hint");
        return ids.isBlank() ? null : ids.strip();
    }
}
