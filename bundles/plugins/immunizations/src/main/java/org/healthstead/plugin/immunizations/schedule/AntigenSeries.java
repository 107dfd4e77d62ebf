// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.List;
import java.util.Set;

/**
 * One way to immunity.
 *
 * @param antigen the name of the antigen
 * @param genders who may follow it; empty means anyone
 * @param indications why a person needs it; only a series for people at risk has some
 */
public record AntigenSeries(
        String name,
        String antigen,
        SeriesType type,
        Set<Gender> genders,
        Choice choice,
        List<Indication> indications,
        List<SeriesDose> doses) {

    /** For everyone, for people at risk, or only to see that somebody is protected already. */
    public enum SeriesType {
        STANDARD,
        RISK,
        EVALUATION_ONLY
    }

    /** As CDC counts; a series may name the people whose gender nobody knows. */
    public enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /**
     * How this series is chosen among others of the antigen ("select patient series").
     *
     * @param byDefault whether it is the one for a person without doses
     * @param product whether it is for one product
     * @param priority A before B
     * @param preference 1 before 2; {@link Integer#MAX_VALUE} when none is given
     * @param equivalentGroups groups that make this one unnecessary
     * @param startAges the ages at which it may be begun
     */
    public record Choice(
            int group,
            boolean byDefault,
            boolean product,
            String priority,
            int preference,
            Set<Integer> equivalentGroups,
            AgeRange startAges) {}

    /** An observation that makes a person need the series at some age. */
    public record Indication(String observation, AgeRange ages) {}
}
