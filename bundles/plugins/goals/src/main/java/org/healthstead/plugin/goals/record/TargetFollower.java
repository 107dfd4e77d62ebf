// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.plugin.goals.engine.Aim;
import org.healthstead.plugin.goals.engine.Measured;
import org.healthstead.plugin.goals.engine.ProgressRules;
import org.healthstead.plugin.goals.engine.Term;
import org.healthstead.plugin.goals.record.Target.Form;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.plugin.goals.record.TargetState.NotFollowed;
import org.healthstead.plugin.goals.record.TargetState.Point;

/** Finds the measurements of targets of one person. For one request. */
final class TargetFollower {

    /** The newest so many of a series are looked at: ten years of a value each hour. */
    static final int MOST_POINTS = 100_000;

    private static final long WIDEST = 7 * 86_400;

    private final SeriesStore store;
    private final SeriesRules rules;
    private final Analytes analytes;
    private final PersonId person;
    private final Caller caller;
    private final Instant now;
    private SeriesList listed;

    TargetFollower(
            SeriesStore store, SeriesRules rules, Analytes analytes, PersonId person, Caller caller, Instant now) {
        this.store = store;
        this.rules = rules;
        this.analytes = analytes;
        this.person = person;
        this.caller = caller;
        this.now = now;
    }

    List<TargetState> follow(Goal goal) {
        return goal.targets().stream().map(target -> follow(goal, target)).toList();
    }

    private TargetState follow(Goal goal, Target target) {
        Optional<Obstacle> obstacle = goal.isSought() ? said(target) : Optional.of(Obstacle.NOT_SOUGHT);
        if (obstacle.isPresent()) {
            return new NotFollowed(target, obstacle.get());
        }
        List<Series> measured = measured(target);
        if (measured.isEmpty()) {
            return new NotFollowed(target, list().isWhole() ? Obstacle.NO_RESULTS : Obstacle.SORTING);
        }
        Quantity like = target.leading().orElseThrow();
        for (Series series : measured) {
            Optional<Scale> scale = Scale.of(rules, series.latest(), like);
            if (scale.isPresent()) {
                return aim(target, series.latest(), like, scale.get())
                        .<TargetState>map(aim -> followed(goal, target, series, scale.get(), aim))
                        .orElseGet(() -> new NotFollowed(target, Obstacle.NO_NUMBER));
            }
        }
        boolean isNumber =
                measured.stream().anyMatch(series -> series.latest().quantity().isPresent());
        return new NotFollowed(target, isNumber ? Obstacle.OTHER_UNIT : Obstacle.RESULTS_IN_WORDS);
    }

    private static Optional<Obstacle> said(Target target) {
        return Optional.ofNullable(
                switch (target.form()) {
                    case WORDS -> Obstacle.WORDS;
                    case RATIO -> Obstacle.RATIO;
                    case NONE -> Obstacle.NO_NUMBER;
                    case VALUE, RANGE ->
                        tokens(target).isEmpty()
                                ? target.measure().words().isPresent() ? Obstacle.MEASURE_IN_WORDS : Obstacle.NO_MEASURE
                                : null;
                });
    }

    private static Set<String> tokens(Target target) {
        Set<String> tokens = new HashSet<>();
        target.measure().codings().stream()
                .filter(coding -> coding.system().isPresent())
                .map(Coding::token)
                .flatMap(Optional::stream)
                .forEach(tokens::add);
        return tokens;
    }

    private SeriesList list() {
        if (listed == null) {
            listed = store.list(person, caller);
        }
        return listed;
    }

    /** The series of what is to be measured; the longest first. */
    private List<Series> measured(Target target) {
        Set<String> wanted = new HashSet<>();
        tokens(target).forEach(token -> wanted.add(analyte(token)));
        return list().series().stream()
                .filter(series -> token(series.latest().measuredAs())
                        .map(this::analyte)
                        .filter(wanted::contains)
                        .isPresent())
                .sorted(Comparator.comparingInt(Series::count)
                        .reversed()
                        .thenComparing(series -> series.id().text()))
                .toList();
    }

    private static Optional<String> token(SeriesPoint point) {
        return point.isComponent() ? point.componentCode() : point.code();
    }

    private String analyte(String token) {
        return analytes.of(token).map(Analyte::id).orElse(token);
    }

    private Optional<Aim> aim(Target target, SeriesPoint point, Quantity like, Scale scale) {
        Optional<Double> low = target.low().flatMap(bound -> Scale.bound(rules, point, bound, like, scale));
        Optional<Double> high = target.high().flatMap(bound -> Scale.bound(rules, point, bound, like, scale));
        if (low.isPresent() != target.low().isPresent()
                || high.isPresent() != target.high().isPresent()) {
            return Optional.empty();
        }
        double least = low.orElse(Double.NEGATIVE_INFINITY);
        double most = high.orElse(Double.POSITIVE_INFINITY);
        boolean isStrict = target.form() == Form.VALUE
                && like.comparator()
                        .filter(sign -> sign.equals("<") || sign.equals(">"))
                        .isPresent();
        return least <= most ? Optional.of(new Aim(least, most, isStrict)) : Optional.empty();
    }

    private Followed followed(Goal goal, Target target, Series series, Scale scale, Aim aim) {
        List<Point> points = new ArrayList<>();
        int leftOut = 0;
        for (SeriesPoint result : store.points(query(goal, series), caller)) {
            Optional<Measured> measured = measured(result, scale);
            if (measured.isPresent()) {
                points.add(new Point(result, measured.get()));
            } else {
                leftOut++;
            }
        }
        Term term = term(target, points);
        List<Measured> values = points.stream().map(Point::measured).toList();
        String unit = target.leading().flatMap(Quantity::shownUnit).orElse("");
        return new Followed(target, series.id(), unit, points, leftOut, term, ProgressRules.judge(aim, values, term));
    }

    private SeriesQuery query(Goal goal, Series series) {
        SeriesQuery all = SeriesQuery.of(person, series.id()).limit(MOST_POINTS);
        return goal.start().map(start -> all.since(start.local().toLocalDate())).orElse(all);
    }

    private Optional<Measured> measured(SeriesPoint result, Scale scale) {
        boolean isPlain = result.quantity()
                        .filter(quantity -> quantity.comparator().isEmpty())
                        .isPresent()
                && result.instant() != SeriesPoint.UNDATED
                && result.latestInstant() - result.instant() <= WIDEST
                && !result.isAhead(now);
        return isPlain
                ? result.canonical()
                        .flatMap(scale::in)
                        .filter(Double::isFinite)
                        .map(value -> new Measured(result.instant(), value))
                : Optional.empty();
    }

    /** The store has left out what was measured before the start, by local days. */
    private Term term(Target target, List<Point> points) {
        // A local time without a zone may be some hours after now.
        long latest = points.stream()
                .mapToLong(point -> point.measured().second())
                .max()
                .orElse(Long.MIN_VALUE);
        return new Term(
                OptionalLong.empty(),
                target.due().map(due -> OptionalLong.of(due.latestInstantKey())).orElse(OptionalLong.empty()),
                Math.max(now.getEpochSecond(), latest));
    }
}
