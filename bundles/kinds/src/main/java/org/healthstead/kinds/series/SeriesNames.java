// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.kinds.analyte.Measurand;
import org.healthstead.kinds.analyte.TabledAnalytes;

/** Names the series of the results of a line. Safe for several threads. */
record SeriesNames(TabledAnalytes analytes, Panels panels) {

    /** One code names one thing everywhere, whatever words stand beside it. */
    private static final List<String> TERMINOLOGIES = List.of("http://loinc.org|", "http://snomed.info/sct|");

    private static final int MAX_PART = 120;
    private static final int MAX_CODE = 190;

    SeriesName of(Projection line) {
        String code = SeriesName.cut(line.code().orElse(""), MAX_CODE);
        String sort = line.type() + (line.is(Qualifier.OTHER_SUBJECT) ? "\nof another\n" : "\n");
        String title = isEnough(code) ? "" : SeriesName.title(line.title());
        return new SeriesName(sort, line.code(), sort + code + '\n' + title + '\n', analytes.measurand(code));
    }

    /** The upper value of a blood pressure is one thing, alone or in a pair; parts of other wholes are theirs. */
    SeriesName of(Measurement part, Projection line, SeriesName whole) {
        String code = SeriesName.cut(part.code().orElse(""), MAX_CODE);
        String words = isEnough(code) ? "" : SeriesName.folded(part.component().orElse(""), MAX_PART);
        return new SeriesName(
                whole.sort(), line.code(), whole.ofItself() + code + '\n' + words + '\n', ofPart(code, line.code()));
    }

    private Optional<Measurand> ofPart(String code, Optional<String> whole) {
        return whole.filter(panels.of(code)::contains).isPresent() ? analytes.measurand(code) : Optional.empty();
    }

    /** What a point is of; empty for one that no table knows. */
    Optional<Measurand> measurand(SeriesPoint point) {
        return point.isComponent()
                ? ofPart(SeriesName.cut(point.componentCode().orElse(""), MAX_CODE), point.code())
                : analytes.measurand(SeriesName.cut(point.code().orElse(""), MAX_CODE));
    }

    /**
     * What the code of a point says by itself, wherever it stands: the analyte, or the code where that names one thing
     * everywhere.
     */
    Optional<String> thing(SeriesPoint point) {
        Optional<String> code = point.isComponent() ? point.componentCode() : point.code();
        return code.flatMap(analytes::of).map(Analyte::id).or(() -> code.filter(SeriesNames::isEnough));
    }

    private static boolean isEnough(String code) {
        return TERMINOLOGIES.stream().anyMatch(code::startsWith);
    }
}
