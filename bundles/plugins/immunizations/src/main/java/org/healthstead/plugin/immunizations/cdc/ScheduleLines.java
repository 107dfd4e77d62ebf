// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import java.util.HashMap;
import java.util.Map;

/** Lines for CDC's file ScheduleSupportingData.xml: what all antigens share. */
final class ScheduleLines {

    private final LineWriter out;
    private final XmlElement schedule;

    ScheduleLines(LineWriter out, XmlElement schedule) {
        this.out = out;
        this.schedule = schedule;
    }

    void write() {
        groups();
        vaccines();
        conflicts();
        schedule.at("observations").all("observation").forEach(this::observation);
    }

    private void groups() {
        Map<String, XmlElement> maps = new HashMap<>();
        schedule.at("vaccineGroupToAntigenMap").all("vaccineGroupMap").forEach(map -> maps.put(map.text("name"), map));
        for (XmlElement group : schedule.at("vaccineGroups").all("vaccineGroup")) {
            String name = group.text("name");
            out.line(0, "group", name, "full", CdcWords.yes(group, "administerFullVaccineGroup"));
            if (!maps.containsKey(name)) {
                throw group.problem("the group \"" + name + "\" has no antigens.");
            }
            maps.get(name).all("antigen").forEach(antigen -> out.line(1, "covers", antigen.words()));
        }
    }

    private void vaccines() {
        for (XmlElement vaccine : schedule.at("cvxToAntigenMap").all("cvxMap")) {
            out.line(0, "vaccine", vaccine.text("shortDescription"), "cvx", vaccine.text("cvx"));
            for (XmlElement association : vaccine.all("association")) {
                out.line(
                        1,
                        "protects",
                        association.text("antigen"),
                        "from",
                        CdcWords.span(association, "associationBeginAge"),
                        "to",
                        CdcWords.span(association, "associationEndAge"));
            }
        }
    }

    /** CDC lists each pair; pairs of one earlier vaccine with the same numbers become one line. */
    private void conflicts() {
        LineWriter.Lists lists = new LineWriter.Lists();
        for (XmlElement conflict : schedule.at("liveVirusConflicts").all("liveVirusConflict")) {
            lists.add(
                    conflict.at("current").text("cvx"),
                    conflict.at("previous").text("cvx"),
                    CdcWords.span(conflict, "conflictBeginInterval"),
                    CdcWords.span(conflict, "minConflictEndInterval"),
                    CdcWords.span(conflict, "conflictEndInterval"));
        }
        lists.each((current, rest) -> out.line(
                0,
                "conflict",
                "",
                "after",
                rest.get(0),
                "before",
                current,
                "begin",
                rest.get(1),
                "minimum",
                rest.get(2),
                "end",
                rest.get(3)));
    }

    /** Codes of SNOMED CT are left out: their licence does not allow to pass them on to everybody. */
    private void observation(XmlElement observation) {
        out.line(0, "observation", observation.text("observationTitle"), "code", observation.text("observationCode"));
        LineWriter.Lists lists = new LineWriter.Lists();
        for (XmlElement values : observation.all("codedValues")) {
            for (XmlElement value : values.all("codedValue")) {
                switch (value.text("codeSystem")) {
                    case "CVX" -> lists.add(value.text("code"), "CVX");
                    case "CDCPHINVS" -> lists.add(value.text("code"), "PHINVS");
                    case "SNOMED" -> {
                        // see above
                    }
                    default ->
                        throw value.problem("\"" + value.text("codeSystem") + "\" is not a code system that we know.");
                }
            }
        }
        lists.each((codes, rest) -> out.line(1, "coded", "", "system", rest.getFirst(), "codes", codes));
    }
}
