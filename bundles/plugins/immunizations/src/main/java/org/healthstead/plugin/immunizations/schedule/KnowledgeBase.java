// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.List;
import java.util.Map;

/**
 * One published schedule, complete and checked. It never changes, so threads may share it.
 *
 * @param source where it comes from
 * @param antigens in the order of the file
 * @param groups vaccine groups in the order of the file
 * @param vaccines vaccine types by their CVX code
 * @param conflicts pairs of vaccine types that must not follow each other too soon
 * @param observations what is said about a person, by CDC's own code
 */
public record KnowledgeBase(
        Source source,
        List<Antigen> antigens,
        List<VaccineGroup> groups,
        Map<String, VaccineType> vaccines,
        ConflictTable conflicts,
        Map<String, Observation> observations) {

    public KnowledgeBase {
        antigens = List.copyOf(antigens);
        groups = List.copyOf(groups);
        vaccines = Map.copyOf(vaccines);
        observations = Map.copyOf(observations);
    }

    /**
     * Who published the schedule.
     *
     * @param id stable and short: {@code USA-CDC-ACIP}
     * @param title for people
     * @param version as the publisher counts
     * @param origin the file it was made from, with its checksum
     * @param licence what may be done with it
     */
    public record Source(String id, String title, String version, String origin, String licence) {}

    /**
     * What a person asks for by one name, such as MMR.
     *
     * @param full whether all antigens are always given together ("administer full vaccine group")
     * @param antigens names of the antigens that it has
     */
    public record VaccineGroup(String name, boolean full, List<String> antigens) {}

    /** A kind of vaccine, with the antigens that a dose of it counts for. */
    public record VaccineType(String cvx, String name, List<Protection> protections) {}

    /** That a dose counts for an antigen when it is given at an age; a missing end is open. */
    public record Protection(String antigen, AgeRange ages) {}

    /**
     * Something about a person that changes what is recommended.
     *
     * @param codes the codes of other systems that mean it, such as {@code CVX:110}; never SNOMED CT
     */
    public record Observation(String code, String title, List<String> codes) {}
}
