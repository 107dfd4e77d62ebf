// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Observation;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Protection;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineGroup;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineType;

/** The groups, vaccines and observations of a schedule file, to which its other lines refer. */
final class Vocabulary {

    private final ScheduleProblems problems;
    private final Map<String, VaccineGroup> groups = new LinkedHashMap<>();
    private final Map<String, VaccineType> vaccines = new HashMap<>();
    private final Map<String, Observation> observations = new HashMap<>();
    private final Map<String, Integer> antigens = new LinkedHashMap<>();
    private final Set<String> grouped = new HashSet<>();

    Vocabulary(
            ScheduleProblems problems,
            List<ScheduleLine> groupLines,
            List<ScheduleLine> vaccineLines,
            List<ScheduleLine> observationLines) {
        this.problems = problems;
        groupLines.forEach(this::group);
        vaccineLines.forEach(this::vaccine);
        observationLines.forEach(this::observation);
    }

    private void group(ScheduleLine line) {
        List<String> names = new ArrayList<>();
        for (ScheduleLine covers : line.below(Keyword.COVERS)) {
            names.add(covers.text());
            antigens.putIfAbsent(covers.text(), covers.number());
            if (!grouped.add(covers.text())) {
                throw covers.contradictory("the antigen belongs to another group already.");
            }
        }
        if (names.isEmpty()) {
            throw line.contradictory("the group has no antigen.");
        }
        VaccineGroup group = new VaccineGroup(line.text(), line.yes("full"), List.copyOf(names));
        unique(line, groups.put(line.text(), group));
    }

    private void vaccine(ScheduleLine line) {
        List<Protection> protections = new ArrayList<>();
        for (ScheduleLine protects : line.below(Keyword.PROTECTS)) {
            protections.add(new Protection(protects.text(), protects.ages("from", "to")));
            antigens.putIfAbsent(protects.text(), protects.number());
        }
        String cvx = line.needed("cvx");
        unique(line, vaccines.put(cvx, new VaccineType(cvx, line.text(), List.copyOf(protections))));
    }

    private void observation(ScheduleLine line) {
        List<String> codes = new ArrayList<>();
        for (ScheduleLine coded : line.below(Keyword.CODED)) {
            coded.words("codes").forEach(code -> codes.add(coded.word("system") + ":" + code));
        }
        String code = line.needed("code");
        unique(line, observations.put(code, new Observation(code, line.text(), List.copyOf(codes))));
    }

    private static void unique(ScheduleLine line, Object before) {
        if (before != null) {
            throw line.contradictory("the same " + line.keyword().word() + " is there twice.");
        }
    }

    /** The codes of a field, which must be observations of this file. */
    Set<String> observations(ScheduleLine line, String key) {
        return known(line, key, observations.keySet(), "an observation");
    }

    /** The codes of a field, which must be vaccines of this file. */
    Set<String> vaccines(ScheduleLine line, String key) {
        return known(line, key, vaccines.keySet(), "a vaccine");
    }

    private static Set<String> known(ScheduleLine line, String key, Set<String> known, String what) {
        Set<String> codes = line.words(key);
        for (String code : codes) {
            if (!known.contains(code)) {
                throw line.contradictory("\"" + code + "\" is not " + what + " of this file.");
            }
        }
        return codes;
    }

    /** Refuses antigens that a line names but the file does not have, and antigens of no group. */
    void requireAntigens(Set<String> defined, int last) {
        antigens.forEach((name, line) -> {
            if (!defined.contains(name)) {
                throw problems.contradictory(line, "the file has no antigen \"" + name + "\".");
            }
        });
        for (String name : defined) {
            if (!grouped.contains(name)) {
                throw problems.contradictory(last, "the antigen \"" + name + "\" belongs to no group.");
            }
        }
    }

    List<VaccineGroup> groups() {
        return List.copyOf(groups.values());
    }

    Map<String, VaccineType> vaccines() {
        return vaccines;
    }

    Map<String, Observation> observations() {
        return observations;
    }
}
