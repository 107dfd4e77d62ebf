// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Person.Sex;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How children of one sex and age compare with each other. It says where a value lies, not whether that is good. We
 * provide it; safe for several threads.
 */
@ProviderType
public interface GrowthReference {

    /** Who published it. */
    KnowledgeSource source();

    /** Age in months as the reference counts it; negative before birth. */
    double months(LocalDate birth, LocalDate day);

    /** The age in months that no curve reaches any more. */
    double endMonths();

    /**
     * Where a value lies.
     *
     * @param sex {@link Sex#FEMALE} or {@link Sex#MALE}
     * @param point value in the unit of the measure
     * @return empty where the reference has nothing: another sex, an age without a curve, a value that is not positive
     */
    Optional<GrowthScore> score(GrowthMeasure measure, Sex sex, GrowthPoint point);

    /** The charts of a measure, the youngest first; empty for a sex that has none. */
    List<GrowthCurves> charts(GrowthMeasure measure, Sex sex);
}
