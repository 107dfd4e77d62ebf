// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What is printed, in the order in which it is read. Immutable.
 *
 * @param locale language of the sheet; also decides whether it runs from right to left
 * @param paper it is printed on
 * @param title what the sheet is: "Summary"
 * @param subject whose it is, as large as the page allows; never blank
 * @param about lines beside the name: when born, sex
 * @param sections in reading order
 * @param notes sentences at the end: what the sheet leaves out, where it comes from
 * @param running one line at the foot of every page; holds the name and the birth date, so that no page that was torn
 *     off can be taken for somebody else's
 * @param pageNumber at the foot of every page
 */
public record Sheet(
        Locale locale,
        Paper paper,
        String title,
        String subject,
        List<String> about,
        List<SheetSection> sections,
        List<String> notes,
        String running,
        PageNumber pageNumber) {

    public Sheet {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(pageNumber, "pageNumber");
        about = List.copyOf(about);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}
