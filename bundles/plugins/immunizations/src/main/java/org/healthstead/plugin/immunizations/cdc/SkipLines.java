// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import java.util.Locale;

/** Lines for a conditionalSkip element of CDC's antigen files. */
final class SkipLines {

    private final LineWriter out;

    SkipLines(LineWriter out) {
        this.out = out;
    }

    void write(XmlElement skip) {
        String context = skip.text("context").toLowerCase(Locale.ROOT);
        if (context.isEmpty()) {
            return;
        }
        out.line(3, "skip", "", "when", context, "sets", any(skip, "setLogic"));
        for (XmlElement set : skip.all("set")) {
            out.line(
                    4,
                    "set",
                    "",
                    "conditions",
                    any(set, "conditionLogic"),
                    "since",
                    CdcWords.date(set, "effectiveDate"),
                    "until",
                    CdcWords.date(set, "cessationDate"));
            set.all("condition").forEach(this::condition);
        }
    }

    private static String any(XmlElement parent, String child) {
        return parent.text(child).equalsIgnoreCase("or") ? "any" : "";
    }

    /** CDC spells the type in several ways: "Vaccine Count by Age", "Vaccine Count By Age". */
    private void condition(XmlElement condition) {
        String type = condition.text("conditionType").toLowerCase(Locale.ROOT);
        switch (type) {
            case "age" ->
                out.line(
                        5,
                        "if-age",
                        "",
                        "from",
                        CdcWords.span(condition, "beginAge"),
                        "to",
                        CdcWords.span(condition, "endAge"));
            case "completed series" -> out.line(5, "if-series", "", "groups", CdcWords.list(condition, "seriesGroups"));
            case "interval" -> out.line(5, "if-interval", "", "interval", CdcWords.span(condition, "interval"));
            default -> {
                if (!type.startsWith("vaccine count by")) {
                    throw condition.problem("\"" + type + "\" is not a condition that we know.");
                }
                count(condition);
            }
        }
    }

    private void count(XmlElement condition) {
        String logic = condition.text("doseCountLogic").toLowerCase(Locale.ROOT);
        String is = switch (logic) {
            case "greater than" -> "more";
            case "equal to", "equal" -> "equal";
            case "less than" -> "less";
            default -> throw condition.problem("\"" + logic + "\" is not a way to compare that we know.");
        };
        out.line(
                5,
                "if-doses",
                "",
                "is",
                is,
                "count",
                condition.text("doseCount"),
                "valid",
                condition.text("doseType").equalsIgnoreCase("valid") ? "yes" : "",
                "vaccines",
                CdcWords.list(condition, "vaccineTypes"),
                "from",
                CdcWords.span(condition, "beginAge"),
                "to",
                CdcWords.span(condition, "endAge"),
                "start",
                CdcWords.date(condition, "startDate"),
                "end",
                CdcWords.date(condition, "endDate"));
    }
}
