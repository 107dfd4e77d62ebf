// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesObstacle;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.platform.api.series.SeriesQuestion;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.parts.ProblemWords;

/**
 * The series of a record that a person could say are the same as one.
 *
 * @param own the one
 * @param others all others that are there
 */
record SameCandidates(Series own, List<Series> others, SeriesRules rules, PlainName names, Messages messages) {

    /** A list that is longer is no help. */
    private static final int MOST = 60;

    /** Empty while the list of series does not have the one, or nobody knows units. */
    static Optional<SameCandidates> read(UiServices services, SeriesView view, Caller caller, Messages messages) {
        List<Series> all = services.series().list(view.person(), caller).series();
        return services.units()
                .find()
                .flatMap(rules -> all.stream()
                        .filter(each -> each.id().equals(view.series()))
                        .findFirst()
                        .map(own -> new SameCandidates(
                                own,
                                all.stream().filter(each -> each != own).toList(),
                                rules,
                                PlainName.of(services),
                                messages)));
    }

    /** Those that are possible, the most alike first. */
    List<Series> possible() {
        List<String> called = called(own);
        return others.stream()
                .filter(each -> obstacle(each).isEmpty())
                .sorted(Comparator.comparingDouble((Series each) -> -NameLikeness.of(called, called(each)))
                        .thenComparing(this::name))
                .limit(MOST)
                .toList();
    }

    Optional<Series> find(SeriesId id) {
        return others.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Why the one and another cannot be the same, for a reader; empty when they can. */
    Optional<String> refusal(Series other) {
        return obstacle(other)
                .map(obstacle -> SeriesQuestion.refused(obstacle, leading(other), following(other)))
                .map(refused -> ProblemWords.of(refused.problem(), messages));
    }

    private Optional<SeriesObstacle> obstacle(Series other) {
        return rules.obstacle(leading(other), following(other));
    }

    private SeriesPoint leading(Series other) {
        return rules.certainty(said(own)) > rules.certainty(said(other)) ? said(own) : said(other);
    }

    private SeriesPoint following(Series other) {
        return leading(other) == said(other) ? said(own) : said(other);
    }

    private static SeriesPoint said(Series series) {
        return series.latest().measuredAs();
    }

    /** What it is called: by people, else in its reports. */
    String name(Series series) {
        return names.of(series.latest(), messages.locale()).orElseGet(() -> SeriesPage.title(said(series), messages));
    }

    private List<String> called(Series series) {
        return Stream.concat(
                        Stream.of(name(series)),
                        series.newest().stream().map(point -> SeriesPage.title(point, messages)))
                .distinct()
                .toList();
    }
}
