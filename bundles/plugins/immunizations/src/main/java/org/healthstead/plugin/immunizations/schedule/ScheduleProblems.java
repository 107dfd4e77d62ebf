// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;

/**
 * Why a schedule is refused. A schedule is no record of a person, so its words may stand in the sentence.
 *
 * @param file the name that people know the file by
 */
public record ScheduleProblems(String file) {

    /** The text is not a schedule file, or a part of it is missing. */
    public static final String DAMAGED = "HS-IMMUNIZATIONS-SCHEDULE-DAMAGED";

    /** Each line can be read, but together they make no sense. */
    public static final String CONTRADICTORY = "HS-IMMUNIZATIONS-SCHEDULE-CONTRADICTORY";

    /** A file of the publisher cannot be converted. */
    public static final String NOT_CONVERTED = "HS-IMMUNIZATIONS-SCHEDULE-NOT-CONVERTED";

    /** See {@link #DAMAGED}. */
    public ProblemException damaged(int line, String sentence) {
        return at(DAMAGED, line, sentence);
    }

    /** See {@link #CONTRADICTORY}. */
    public ProblemException contradictory(int line, String sentence) {
        return at(CONTRADICTORY, line, sentence);
    }

    /** See {@link #NOT_CONVERTED}. */
    public ProblemException notConverted(int line, String sentence) {
        return at(NOT_CONVERTED, line, sentence);
    }

    private ProblemException at(String code, int line, String sentence) {
        return Problem.of(
                        code,
                        Problem.Kind.INVALID,
                        file + ", line " + line + ": " + sentence,
                        file,
                        String.valueOf(line))
                .exception();
    }
}
