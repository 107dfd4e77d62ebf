// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;

/**
 * What people call a result, where its code is known: it stands first, and what the laboratory calls it below.
 *
 * @param analytes may not be there
 */
public record PlainName(Optional<Analytes> analytes) {

    static PlainName of(UiServices services) {
        return new PlainName(services.analytes().find());
    }

    /** Of a line, in the language of the reader; empty when there is none, or when the laboratory has the same. */
    public Optional<String> of(Projection line, Locale reader) {
        return of(line.code(), reader)
                .filter(name -> !name.equalsIgnoreCase(line.title().orElse("")));
    }

    /** Of a line, the name that its report gives it where there is no other. */
    public String orReported(Projection line, Messages messages) {
        return of(line, messages.locale()).orElseGet(() -> EntryWords.title(line, messages));
    }

    /** Of a point in a series; of a part its own. */
    public Optional<String> of(SeriesPoint point, Locale reader) {
        return of(code(point), reader);
    }

    /** Everything that a line can be looked for by, besides its title; empty when its code is not known. */
    String words(Projection line) {
        return analytes.flatMap(known -> line.code().map(known::searchWords))
                .map(words -> String.join(" ", words))
                .orElse("");
    }

    /** What was measured; empty when its code is not known. */
    Optional<Analyte> analyte(Projection line) {
        return analyte(line.code());
    }

    /** What was measured by a point; of a part the part. */
    Optional<Analyte> analyte(SeriesPoint point) {
        return analyte(code(point));
    }

    /** Of what was measured; of a part its own. A person's word counts more than the report. */
    static Optional<String> code(SeriesPoint point) {
        SeriesPoint said = point.measuredAs();
        return said.isComponent() ? said.componentCode() : said.code();
    }

    /** Where people look for it; empty when nobody has given it a place. */
    Optional<ResultPanel> panel(Optional<String> code) {
        return analytes.flatMap(known -> code.map(known::panel)).filter(panel -> panel != ResultPanel.OTHER);
    }

    private Optional<Analyte> analyte(Optional<String> code) {
        return analytes.flatMap(known -> code.flatMap(known::of));
    }

    private Optional<String> of(Optional<String> code, Locale reader) {
        return analyte(code).flatMap(analyte -> analyte.name(reader));
    }
}
