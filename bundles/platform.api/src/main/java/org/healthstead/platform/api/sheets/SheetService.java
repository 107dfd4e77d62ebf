// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.util.List;
import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/** Makes the sheets of a record. Safe for several threads. */
public interface SheetService {

    /** Names of the sheets: {@code summary} ... */
    List<String> names();

    /**
     * A sheet with everything that it can have and that the caller may see.
     *
     * @param name one of {@link #names}
     * @param paper A4 where the sheet is never printed on it
     * @param locale language of the sheet; English where it has no words in that language
     * @return a PDF
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}; {@code HS-UI-PART-AWAY} while
     *     nothing can be printed
     * @throws IllegalArgumentException for a name that is none
     */
    byte[] pdf(String name, PersonId person, Paper paper, Locale locale, Caller caller);
}
