// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
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
        return Map.of(
                Route.SERIES_LIST, this::list,
                Route.SERIES_FIND, this::find,
                Route.SERIES_JOIN, this::join,
                Route.SERIES_UNDO, this::undo);
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
        List<SeriesJoin> joins = joins(call);
        SeriesId line = joins.stream()
                .filter(join -> isAbout(join, all.series()))
                .flatMap(join -> join.line().stream())
                .findFirst()
                .orElse(all.series());
        return points.in(ApiAnswer.ok(SeriesJson.named(line, newest)
                .put(
                        "points",
                        JsonArray.of(shown.stream().map(SeriesJson::point).toList()))
                .put("more", points.value().size() > limit)
                .put(
                        "joins",
                        JsonArray.of(joins.stream()
                                .filter(join -> isAbout(join, line))
                                .map(SeriesJson::join)
                                .toList()))
                .build()));
    }

    private List<SeriesJoin> joins(ApiCall call) {
        return series.joins(call.requiredPerson(), call.caller());
    }

    private static boolean isAbout(SeriesJoin join, SeriesId id) {
        return join.series().equals(id)
                || join.with().equals(id)
                || join.line().filter(id::equals).isPresent();
    }

    private ApiAnswer join(ApiCall call) throws IOException {
        SeriesId with = new BodyMembers(call.json(), Set.of("with"))
                .text("with")
                .map(SeriesResource::id)
                .orElseThrow(() -> ApiRefusal.member("with", "the id of a series"));
        return ApiAnswer.ok(
                SeriesJson.join(series.join(call.requiredPerson(), id(call.path("id")), with, call.caller())));
    }

    private ApiAnswer undo(ApiCall call) {
        SeriesId about = id(call.path("id"));
        String number = call.path("join");
        SeriesJoin said = joins(call).stream()
                .filter(join -> isAbout(join, about) && Long.toString(join.id()).equals(number))
                .findFirst()
                .orElseThrow(() -> ProblemCode.SERIES_UNCHANGED
                        .problem("Nobody has said this of the series.", about.toString())
                        .exception());
        return ApiAnswer.ok(SeriesJson.join(series.undo(call.requiredPerson(), said.id(), call.caller())));
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
