// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What one disease needs.
 *
 * @param immuneBy codes of observations that prove immunity
 * @param immuneByBirth people born before a date who count as immune
 * @param contraindications of the antigen and of single vaccines
 * @param series the ways to immunity, in the order of the file
 */
public record Antigen(
        String name,
        Set<String> immuneBy,
        List<ImmunityByBirth> immuneByBirth,
        List<Contraindication> contraindications,
        List<AntigenSeries> series) {

    /**
     * People who had the disease because everybody had it then.
     *
     * @param country only those born there; null means anywhere
     * @param except codes of observations that exclude a person
     */
    public record ImmunityByBirth(LocalDate before, String country, Set<String> except) {}

    /**
     * A reason not to vaccinate.
     *
     * @param vaccines CVX codes that are meant; empty means the antigen as a whole
     */
    public record Contraindication(String observation, Set<String> vaccines, AgeRange ages) {}
}
