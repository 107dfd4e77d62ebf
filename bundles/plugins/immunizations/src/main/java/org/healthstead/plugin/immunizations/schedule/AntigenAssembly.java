// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.Antigen.Contraindication;
import org.healthstead.plugin.immunizations.schedule.Antigen.ImmunityByBirth;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Choice;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Gender;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Indication;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.SeriesType;

/** Makes an antigen of its lines. */
final class AntigenAssembly {

    private final ScheduleLine line;
    private final Vocabulary vocabulary;

    AntigenAssembly(ScheduleLine line, Vocabulary vocabulary) {
        this.line = line;
        this.vocabulary = vocabulary;
    }

    Antigen antigen() {
        Set<String> immuneBy = new HashSet<>();
        List<ImmunityByBirth> byBirth = new ArrayList<>();
        for (ScheduleLine immune : line.below(Keyword.IMMUNE)) {
            if (immune.has("by") == immune.has("born-before")) {
                throw immune.contradictory("immunity is proved either by an observation or by a year of birth.");
            }
            immuneBy.addAll(vocabulary.observations(immune, "by"));
            if (immune.has("born-before")) {
                byBirth.add(new ImmunityByBirth(
                        immune.date("born-before"), immune.word("country"), vocabulary.observations(immune, "except")));
            }
        }
        List<AntigenSeries> series = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Integer> groups = new HashSet<>();
        line.below(Keyword.SERIES).forEach(below -> groups.add(below.count("group")));
        for (ScheduleLine below : line.below(Keyword.SERIES)) {
            if (!names.add(below.text())) {
                throw below.contradictory("the series is there twice.");
            }
            series.add(series(below, groups));
        }
        if (series.isEmpty()) {
            throw line.contradictory("the antigen has no series.");
        }
        return new Antigen(line.text(), Set.copyOf(immuneBy), byBirth, contraindications(), List.copyOf(series));
    }

    private List<Contraindication> contraindications() {
        List<Contraindication> all = new ArrayList<>();
        for (ScheduleLine below : line.below(Keyword.CONTRAINDICATED)) {
            for (String code : vocabulary.observations(below, "by")) {
                all.add(new Contraindication(code, vocabulary.vaccines(below, "vaccines"), below.ages("from", "to")));
            }
        }
        return List.copyOf(all);
    }

    private AntigenSeries series(ScheduleLine below, Set<Integer> groups) {
        SeriesType type = SeriesType.valueOf(constant(below.one("type", "", "standard", "risk", "evaluation-only")));
        List<Indication> indications = new ArrayList<>();
        for (ScheduleLine indicated : below.below(Keyword.INDICATED)) {
            AgeRange ages = indicated.ages("from", "to");
            vocabulary.observations(indicated, "by").forEach(code -> indications.add(new Indication(code, ages)));
        }
        if ((type == SeriesType.RISK) == indications.isEmpty()) {
            throw below.contradictory("a series of type risk has indications, another series has none.");
        }
        return new AntigenSeries(
                below.text(),
                line.text(),
                type,
                genders(below),
                choice(below, groups),
                List.copyOf(indications),
                new DoseAssembly(vocabulary, groups).doses(below));
    }

    private static Set<Gender> genders(ScheduleLine below) {
        Set<Gender> genders = EnumSet.noneOf(Gender.class);
        for (String word : below.words("gender")) {
            switch (word) {
                case "female", "male", "unknown" -> genders.add(Gender.valueOf(constant(word)));
                default -> throw below.damaged("\"" + word + "\" is not female, male or unknown.");
            }
        }
        return Set.copyOf(genders);
    }

    private static Choice choice(ScheduleLine below, Set<Integer> groups) {
        Set<Integer> equivalent = below.numbers("instead-of");
        if (!groups.containsAll(equivalent)) {
            throw below.contradictory("\"instead-of\" names a group that no series of the antigen has.");
        }
        return new Choice(
                below.count("group"),
                below.yes("default"),
                below.yes("product"),
                below.needed("priority"),
                below.has("preference") ? below.count("preference") : Integer.MAX_VALUE,
                equivalent,
                below.ages("start-from", "start-to"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
