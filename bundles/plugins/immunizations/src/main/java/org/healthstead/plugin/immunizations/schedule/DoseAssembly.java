// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.AgeRule;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.IntervalRule;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.Reference;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.VaccineRule;

/** Makes the doses of a series of their lines. */
final class DoseAssembly {

    private final Vocabulary vocabulary;
    private final Set<Integer> groups;

    DoseAssembly(Vocabulary vocabulary, Set<Integer> groups) {
        this.vocabulary = vocabulary;
        this.groups = groups;
    }

    List<SeriesDose> doses(ScheduleLine series) {
        List<SeriesDose> doses = new ArrayList<>();
        for (ScheduleLine line : series.below(Keyword.DOSE)) {
            if (line.count("number") != doses.size() + 1) {
                throw line.contradictory("this is dose " + (doses.size() + 1) + " of the series.");
            }
            doses.add(dose(line));
        }
        if (doses.isEmpty()) {
            throw series.contradictory("the series has no dose.");
        }
        return List.copyOf(doses);
    }

    private SeriesDose dose(ScheduleLine line) {
        boolean seasonal = line.has("season-from") || line.has("season-to");
        Set<String> inadvertent = new LinkedHashSet<>();
        line.below(Keyword.INADVERTENT).forEach(below -> inadvertent.addAll(vocabulary.vaccines(below, "vaccines")));
        SkipAssembly skips = new SkipAssembly(vocabulary, groups);
        return new SeriesDose(
                line.count("number"),
                line.yes("recurring"),
                seasonal ? line.dates("season-from", "season-to") : null,
                line.below(Keyword.AGE).stream().map(DoseAssembly::age).toList(),
                intervals(line, Keyword.INTERVAL),
                intervals(line, Keyword.ALLOWED_INTERVAL),
                vaccines(line, Keyword.PREFER),
                vaccines(line, Keyword.ALLOW),
                Set.copyOf(inadvertent),
                line.below(Keyword.SKIP).stream().map(skips::skip).toList());
    }

    private static AgeRule age(ScheduleLine line) {
        AgeRule rule = new AgeRule(
                line.span("absolute"),
                line.span("minimum"),
                line.span("earliest"),
                line.span("latest"),
                line.span("maximum"),
                line.dates("since", "until"));
        requireOrder(line, rule.absoluteMinimum(), rule.minimum());
        requireOrder(line, rule.minimum(), rule.earliest());
        requireOrder(line, rule.minimum(), rule.maximum());
        return rule;
    }

    private List<IntervalRule> intervals(ScheduleLine dose, Keyword keyword) {
        int number = dose.count("number");
        List<IntervalRule> rules = new ArrayList<>();
        for (ScheduleLine line : dose.below(keyword)) {
            Reference reference = reference(line);
            if (reference.targetDose() >= number) {
                throw line.contradictory("an interval begins at an earlier dose of the series.");
            }
            rules.add(new IntervalRule(
                    reference,
                    line.span("absolute"),
                    line.span("minimum"),
                    line.span("earliest"),
                    line.span("latest"),
                    line.yes("override"),
                    line.dates("since", "until")));
            requireOrder(
                    line, rules.getLast().absoluteMinimum(), rules.getLast().minimum());
        }
        return List.copyOf(rules);
    }

    private Reference reference(ScheduleLine line) {
        Set<String> observation = vocabulary.observations(line, "observation");
        int given = (line.has("dose") ? 1 : 0) + (line.has("vaccines") ? 1 : 0) + (line.has("observation") ? 1 : 0);
        if (given > 1 || observation.size() > 1) {
            throw line.contradictory("an interval begins at one thing.");
        }
        return new Reference(
                line.has("dose") ? line.count("dose") : 0,
                vocabulary.vaccines(line, "vaccines"),
                observation.isEmpty() ? null : observation.iterator().next());
    }

    private List<VaccineRule> vaccines(ScheduleLine dose, Keyword keyword) {
        List<VaccineRule> rules = new ArrayList<>();
        for (ScheduleLine line : dose.below(keyword)) {
            AgeRange ages = line.ages("from", "to");
            for (String cvx : vocabulary.vaccines(line, "vaccines")) {
                rules.add(new VaccineRule(
                        cvx,
                        ages,
                        line.text().isEmpty() ? null : line.text(),
                        line.word("maker"),
                        line.word("volume"),
                        line.yes("recommended")));
            }
        }
        return List.copyOf(rules);
    }

    private static void requireOrder(ScheduleLine line, Span first, Span second) {
        if (first != null && second != null && first.length() > second.length()) {
            throw line.contradictory("a minimum is higher than what must not be below it.");
        }
    }
}
