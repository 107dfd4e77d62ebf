// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.List;
import java.util.Map;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /series}: what was measured again and again, and every value of it. */
@Component(service = ApiResource.class)
public final class SeriesResource implements ApiResource {

    private static final int POINTS = 1_000;
    private static final int MAX_POINTS = 10_000;

    private final SeriesStore series;

    @Activate
    public SeriesResource(@Reference SeriesStore series) {
        this.series = series;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.SERIES_LIST, this::list, Route.SERIES_FIND, this::find);
    }

    private ApiAnswer list(ApiCall call) {
        PersonId person = call.requiredPerson();
        TimedResult<SeriesList> list = TimedResult.of(() -> series.list(person, call.caller()));
        return list.in(ApiAnswer.ok(JsonObject.builder()
                .put(
                        "series",
                        JsonArray.of(list.value().series().stream()
                                .map(SeriesJson::of)
                                .toList()))
                .put("whole", list.value().isWhole())
                .put("since", JsonValues.text(list.value().since()))
                .build()));
    }

    /** One point more than is shown tells whether there are more. */
    private ApiAnswer find(ApiCall call) {
        int limit = call.number("limit", POINTS, 1, MAX_POINTS);
        SeriesQuery all = SeriesQuery.of(call.requiredPerson(), id(call.path("id")));
        SeriesPoint newest =
                series.points(all.limit(1), call.caller()).stream().findFirst().orElseThrow(SeriesResource::notFound);
        SeriesQuery query = DateParameters.from(call).map(all::since).orElse(all);
        SeriesQuery asked =
                DateParameters.to(call).map(query::until).orElse(query).limit(limit + 1);
        TimedResult<List<SeriesPoint>> points = TimedResult.of(() -> series.points(asked, call.caller()));
        List<SeriesPoint> shown = points.value().stream().limit(limit).toList();
        return points.in(ApiAnswer.ok(SeriesJson.named(all.series(), newest)
                .put(
                        "points",
                        JsonArray.of(shown.stream().map(SeriesJson::point).toList()))
                .put("more", points.value().size() > limit)
                .build()));
    }

    private static SeriesId id(String text) {
        try {
            return new SeriesId(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static RuntimeException notFound() {
        return ApiRefusal.notFound(ProblemCode.SERIES_NOT_FOUND);
    }
}
