// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import java.util.List;
import java.util.Locale;

/** Lines for one of CDC's files AntigenSupportingData-X.xml. */
final class AntigenLines {

    private final LineWriter out;
    private final DoseLines doses;

    AntigenLines(LineWriter out) {
        this.out = out;
        doses = new DoseLines(out);
    }

    /** The antigen of a file; every series names it as its target disease. */
    static String name(XmlElement file) {
        List<String> names = file.all("series").stream()
                .map(series -> series.text("targetDisease"))
                .distinct()
                .toList();
        if (names.size() != 1) {
            throw file.problem("the series of an antigen name " + names.size() + " target diseases, not one.");
        }
        return names.getFirst();
    }

    void write(XmlElement file) {
        out.line(0, "antigen", name(file));
        immunity(file.at("immunity"));
        contraindications(file.at("contraindications"));
        file.all("series").forEach(this::series);
    }

    private void immunity(XmlElement immunity) {
        for (XmlElement history : immunity.all("clinicalHistory")) {
            out.line(1, "immune", "", "by", history.text("guidelineCode"));
        }
        for (XmlElement birth : immunity.all("dateOfBirth")) {
            LineWriter.Lists except = new LineWriter.Lists();
            birth.all("exclusion").forEach(exclusion -> except.add(exclusion.text("exclusionCode")));
            String[] codes = {""};
            except.each((list, rest) -> codes[0] = list);
            out.line(
                    1,
                    "immune",
                    "",
                    "born-before",
                    CdcWords.date(birth, "immunityBirthDate"),
                    "country",
                    birth.text("birthCountry").replace(' ', '_'),
                    "except",
                    codes[0]);
        }
    }

    private void contraindications(XmlElement all) {
        LineWriter.Lists whole = new LineWriter.Lists();
        for (XmlElement one : all.at("vaccineGroup").all("contraindication")) {
            whole.add(one.text("observationCode"), CdcWords.span(one, "beginAge"), CdcWords.span(one, "endAge"));
        }
        whole.each((codes, ages) ->
                out.line(1, "contraindicated", "", "by", codes, "from", ages.get(0), "to", ages.get(1)));
        for (XmlElement one : all.at("vaccine").all("contraindication")) {
            LineWriter.Lists vaccines = new LineWriter.Lists();
            for (XmlElement vaccine : one.all("contraindicatedVaccine")) {
                vaccines.add(vaccine.text("cvx"), CdcWords.span(vaccine, "beginAge"), CdcWords.span(vaccine, "endAge"));
            }
            vaccines.each((codes, ages) -> out.line(
                    1,
                    "contraindicated",
                    "",
                    "by",
                    one.text("observationCode"),
                    "vaccines",
                    codes,
                    "from",
                    ages.get(0),
                    "to",
                    ages.get(1)));
        }
    }

    private void series(XmlElement series) {
        XmlElement choice = series.at("selectSeries");
        LineWriter.Lists genders = new LineWriter.Lists();
        series.all("requiredGender")
                .forEach(gender -> genders.add(gender.words().toLowerCase(Locale.ROOT)));
        String[] gender = {""};
        genders.each((list, rest) -> gender[0] = list);
        out.line(
                1,
                "series",
                series.text("seriesName"),
                "type",
                series.text("seriesType").toLowerCase(Locale.ROOT).replace(' ', '-'),
                "gender",
                gender[0],
                "group",
                choice.text("seriesGroup"),
                "default",
                CdcWords.yes(choice, "defaultSeries"),
                "product",
                CdcWords.yes(choice, "productPath"),
                "priority",
                choice.text("seriesPriority"),
                "preference",
                choice.text("seriesPreference"),
                "instead-of",
                CdcWords.list(series, "equivalentSeriesGroups"),
                "start-from",
                CdcWords.span(choice, "minAgeToStart"),
                "start-to",
                CdcWords.span(choice, "maxAgeToStart"));
        indications(series);
        series.all("seriesDose").forEach(doses::write);
    }

    private void indications(XmlElement series) {
        LineWriter.Lists lists = new LineWriter.Lists();
        for (XmlElement indication : series.all("indication")) {
            lists.add(
                    indication.at("observationCode").text("code"),
                    CdcWords.span(indication, "beginAge"),
                    CdcWords.span(indication, "endAge"));
        }
        lists.each((codes, ages) -> out.line(2, "indicated", "", "by", codes, "from", ages.get(0), "to", ages.get(1)));
    }
}
