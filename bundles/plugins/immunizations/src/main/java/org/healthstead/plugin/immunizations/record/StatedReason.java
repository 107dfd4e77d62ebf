// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.plugin.immunizations.engine.ActiveObservation;

/**
 * Something that the record says is so about a person, in the words of CDC's schedule, such as an illness that asks for
 * a vaccine or speaks against one.
 *
 * @param line the entry that says so
 * @param observation for the engine
 * @param isOurs whether it was stated on our page, and so can be ended there
 */
public record StatedReason(EntryLine line, ActiveObservation observation, boolean isOurs) {

    /** System of CDC's observation codes: https://www.cdc.gov/iis/cdsi/index.html gives them no other name. */
    public static final String SYSTEM = "https://www.cdc.gov/vaccines/programs/iis/cdsi.html";

    /** The code of an entry that states a reason; empty for any other. */
    static Optional<String> code(EntryLine line) {
        return line.projection()
                .code()
                .filter(token -> token.startsWith(SYSTEM + "|"))
                .map(token -> token.substring(SYSTEM.length() + 1));
    }
}
