// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

/** Lines for a seriesDose element of CDC's antigen files. */
final class DoseLines {

    private final LineWriter out;
    private final SkipLines skips;

    DoseLines(LineWriter out) {
        this.out = out;
        skips = new SkipLines(out);
    }

    void write(XmlElement dose) {
        XmlElement season = dose.at("seasonalRecommendation");
        out.line(
                2,
                "dose",
                "",
                "number",
                CdcWords.number(dose, "doseNumber"),
                "recurring",
                CdcWords.yes(dose, "recurringDose"),
                "season-from",
                CdcWords.date(season, "startDate"),
                "season-to",
                CdcWords.date(season, "endDate"));
        dose.all("age").forEach(this::age);
        dose.all("interval").forEach(this::interval);
        dose.all("allowableInterval").forEach(this::allowableInterval);
        preferable(dose);
        vaccines(dose, "allowableVaccine", "allow");
        vaccines(dose, "inadvertentVaccine", "inadvertent");
        dose.all("conditionalSkip").forEach(skips::write);
    }

    private void age(XmlElement age) {
        out.line(
                3,
                "age",
                "",
                "absolute",
                CdcWords.span(age, "absMinAge"),
                "minimum",
                CdcWords.span(age, "minAge"),
                "earliest",
                CdcWords.span(age, "earliestRecAge"),
                "latest",
                CdcWords.span(age, "latestRecAge"),
                "maximum",
                CdcWords.span(age, "maxAge"),
                "since",
                CdcWords.date(age, "effectiveDate"),
                "until",
                CdcWords.date(age, "cessationDate"));
    }

    private void interval(XmlElement interval) {
        requireReference(interval);
        out.line(
                3,
                "interval",
                "",
                "dose",
                CdcWords.number(interval, "fromTargetDose"),
                "vaccines",
                CdcWords.list(interval, "fromMostRecent"),
                "observation",
                interval.at("fromRelevantObs").text("code"),
                "absolute",
                CdcWords.span(interval, "absMinInt"),
                "minimum",
                CdcWords.span(interval, "minInt"),
                "earliest",
                CdcWords.span(interval, "earliestRecInt"),
                "latest",
                CdcWords.span(interval, "latestRecInt"),
                "override",
                interval.text("intervalPriority").isEmpty() ? "" : "yes",
                "since",
                CdcWords.date(interval, "effectiveDate"),
                "until",
                CdcWords.date(interval, "cessationDate"));
    }

    private void allowableInterval(XmlElement interval) {
        requireReference(interval);
        out.line(
                3,
                "allowed-interval",
                "",
                "dose",
                CdcWords.number(interval, "fromTargetDose"),
                "absolute",
                CdcWords.span(interval, "absMinInt"),
                "since",
                CdcWords.date(interval, "effectiveDate"),
                "until",
                CdcWords.date(interval, "cessationDate"));
    }

    /** The flag "from previous" and the three other references must not disagree. */
    private static void requireReference(XmlElement interval) {
        boolean other = !interval.text("fromTargetDose").isEmpty()
                || !interval.text("fromMostRecent").isEmpty()
                || !interval.at("fromRelevantObs").text("code").isEmpty();
        if (interval.text("fromPrevious").equalsIgnoreCase("y") == other) {
            throw interval.problem("the interval must begin at exactly one thing.");
        }
    }

    private void preferable(XmlElement dose) {
        LineWriter.Lists lists = new LineWriter.Lists();
        for (XmlElement vaccine : dose.all("preferableVaccine")) {
            lists.add(
                    vaccine.text("cvx"),
                    CdcWords.span(vaccine, "beginAge"),
                    CdcWords.span(vaccine, "endAge"),
                    vaccine.text("mvx"),
                    vaccine.text("volume"),
                    CdcWords.yes(vaccine, "forecastVaccineType"),
                    vaccine.text("tradeName"));
        }
        lists.each((codes, rest) -> out.line(
                3,
                "prefer",
                rest.get(5),
                "vaccines",
                codes,
                "from",
                rest.get(0),
                "to",
                rest.get(1),
                "maker",
                rest.get(2),
                "volume",
                rest.get(3),
                "recommended",
                rest.get(4)));
    }

    private void vaccines(XmlElement dose, String element, String keyword) {
        LineWriter.Lists lists = new LineWriter.Lists();
        for (XmlElement vaccine : dose.all(element)) {
            lists.add(vaccine.text("cvx"), CdcWords.span(vaccine, "beginAge"), CdcWords.span(vaccine, "endAge"));
        }
        lists.each(
                (codes, ages) -> out.line(3, keyword, "", "vaccines", codes, "from", ages.get(0), "to", ages.get(1)));
    }
}
