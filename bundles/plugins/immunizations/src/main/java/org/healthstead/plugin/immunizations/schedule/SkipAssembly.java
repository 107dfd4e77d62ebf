// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.SkipRule.AgeCondition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.Comparison;
import org.healthstead.plugin.immunizations.schedule.SkipRule.Condition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.ConditionSet;
import org.healthstead.plugin.immunizations.schedule.SkipRule.CountCondition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.IntervalCondition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.SeriesCondition;

/** Makes the conditional skips of a dose of their lines. */
final class SkipAssembly {

    private final Vocabulary vocabulary;
    private final Set<Integer> groups;

    SkipAssembly(Vocabulary vocabulary, Set<Integer> groups) {
        this.vocabulary = vocabulary;
        this.groups = groups;
    }

    SkipRule skip(ScheduleLine line) {
        String when = line.one("when", "", "evaluation", "forecast", "both");
        List<ConditionSet> sets =
                line.below(Keyword.SET).stream().map(this::set).toList();
        if (sets.isEmpty()) {
            throw line.contradictory("the skip has no set of conditions.");
        }
        return new SkipRule(!when.equals("forecast"), !when.equals("evaluation"), all(line, "sets"), sets);
    }

    private ConditionSet set(ScheduleLine line) {
        List<Condition> conditions = line.below().stream().map(this::condition).toList();
        if (conditions.isEmpty()) {
            throw line.contradictory("the set has no condition.");
        }
        return new ConditionSet(all(line, "conditions"), line.dates("since", "until"), conditions);
    }

    private static boolean all(ScheduleLine line, String key) {
        return line.one(key, "all", "all", "any").equals("all");
    }

    private Condition condition(ScheduleLine line) {
        return switch (line.keyword()) {
            case IF_AGE -> new AgeCondition(line.ages("from", "to"));
            case IF_SERIES -> series(line);
            case IF_INTERVAL -> interval(line);
            default -> count(line);
        };
    }

    private SeriesCondition series(ScheduleLine line) {
        Set<Integer> wanted = line.numbers("groups");
        if (wanted.isEmpty() || !groups.containsAll(wanted)) {
            throw line.contradictory("\"groups\" names a group that no series of the antigen has.");
        }
        return new SeriesCondition(wanted);
    }

    private static IntervalCondition interval(ScheduleLine line) {
        line.needed("interval");
        return new IntervalCondition(line.span("interval"));
    }

    private CountCondition count(ScheduleLine line) {
        return new CountCondition(
                Comparison.valueOf(line.one("is", "", "more", "equal", "less").toUpperCase(Locale.ROOT)),
                line.count("count"),
                line.yes("valid"),
                vocabulary.vaccines(line, "vaccines"),
                line.ages("from", "to"),
                line.dates("start", "end"));
    }
}
