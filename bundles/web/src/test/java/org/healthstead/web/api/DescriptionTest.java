// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.web.route.Body;
import org.healthstead.web.route.Route;
import org.healthstead.web.settings.WebSettings;
import org.junit.jupiter.api.Test;

/** The description says what the routes do, no more and no less. */
class DescriptionTest {

    private final JsonObject description = DescriptionResource.read();

    @Test
    void everyRouteIsServedOnceAndNothingElse() {
        List<Route> served = Stream.of(
                        new PersonsResource(null, null, null),
                        new ImportsResource(null, null, defaults()),
                        new JobsResource(null, null),
                        new SearchResource(null),
                        new EntriesResource(null, null),
                        new ExportsResource(null),
                        new MovesResource(null, null),
                        new RecordMovesResource(null),
                        new ArtifactsResource(null),
                        new DocumentsResource(null, null),
                        new KindsResource(null),
                        new SeriesResource(null),
                        new FactsResource(null),
                        new SheetsResource(null),
                        new PluginsResource(null),
                        new NotBuiltResource(),
                        new DescriptionResource())
                .flatMap(resource -> resource.actions().keySet().stream())
                .sorted()
                .toList();
        assertEquals(routes().toList(), served);
    }

    @Test
    void everyRouteIsDescribedWithItsBodyAndNothingElse() {
        Set<String> table = new TreeSet<>();
        routes().forEach(route -> route.methods().stream()
                .filter(method -> !method.equals("HEAD"))
                .forEach(method -> table.add(method + " " + route.path() + " " + route.body())));
        Set<String> described = new TreeSet<>();
        JsonObject paths = description.object("paths");
        for (String path : paths.names()) {
            for (String method : paths.object(path).names()) {
                Set<String> types = Set.copyOf(paths.object(path)
                        .object(method)
                        .object("requestBody")
                        .object("content")
                        .names());
                Body body = types.isEmpty() ? Body.NONE : types.contains("application/json") ? Body.JSON : Body.FILE;
                described.add(method.toUpperCase(Locale.ROOT) + " /api/v1" + path + " " + body);
            }
        }
        assertEquals(table, described);
    }

    private static Stream<Route> routes() {
        return Stream.of(Route.values()).filter(Route::isApi);
    }

    @Test
    void aLineHasTheMembersThatAreDescribed() {
        JsonObject body =
                JsonObject.parse(("{'resourceType':'Observation','valueQuantity':{'value':1.50}}").replace('\'', '"'));
        EntryLine line = new EntryLine(
                new EntryId(new UUID(0, 1)),
                new PersonId(new UUID(0, 2)),
                1,
                new SourceRef(new SourceId(new UUID(0, 3)), "", SourceRef.Kind.FILE),
                TestKinds.project(body));
        JsonObject served = LineJson.of(line);
        JsonObject schemas = description.object("components").object("schemas");
        assertEquals(
                Set.copyOf(served.names()),
                Set.copyOf(schemas.object("EntryLine").object("properties").names()));
        assertEquals(
                Set.copyOf(served.array("measurements").firstObject().names()),
                Set.copyOf(schemas.object("Measurement").object("properties").names()));
    }

    @Test
    void aSeriesHasTheMembersThatAreDescribed() {
        SeriesPoint point = SeriesPoint.of(new EntryId(new UUID(0, 1)), 0)
                .series("s")
                .number(quantity(), Optional.of(new CanonicalValue("1500", "g.m-3")))
                .build();
        JsonObject served = SeriesJson.of(Series.of(new SeriesId("0".repeat(32)), List.of(point)));
        JsonObject schemas = description.object("components").object("schemas");
        assertEquals(
                Set.copyOf(served.names()),
                Set.copyOf(schemas.object("Series").object("properties").names()));
        JsonObject newest = served.array("newest").firstObject();
        JsonObject described = schemas.object("SeriesPoint").object("properties");
        assertEquals(Set.copyOf(newest.names()), Set.copyOf(described.names()));
        assertEquals(
                Set.copyOf(newest.object("canonical").names()),
                Set.copyOf(described.object("canonical").object("properties").names()));
    }

    @Test
    void aVersionHasTheMembersThatAreDescribed() {
        JsonObject served = EntryJson.version(new EntryVersion(
                1,
                1,
                Instant.EPOCH,
                EntryVersion.Operation.CREATED,
                Optional.of(new EntryVersion.Author(new AccountId(new UUID(0, 1)), "anna")),
                Optional.empty(),
                1,
                ""));
        JsonObject described = description
                .object("components")
                .object("schemas")
                .object("EntryVersion")
                .object("properties");
        assertEquals(Set.copyOf(served.names()), Set.copyOf(described.names()));
        assertEquals(
                Set.copyOf(served.object("author").names()),
                Set.copyOf(described.object("author").object("properties").names()));
    }

    private static Quantity quantity() {
        return new Quantity("1.50", Optional.empty(), Optional.of("g/l"), Optional.empty(), Optional.of("g/L"));
    }

    @Test
    void aFactHasTheMembersThatAreDescribed() {
        EntryId one = new EntryId(new UUID(0, 1));
        SourceRef source = new SourceRef(new SourceId(new UUID(0, 3)), "", SourceRef.Kind.FILE);
        Fact fact = new Fact(
                List.of(new FactMember(one, source, FactMember.Standing.AUTO, false)),
                List.of(new FactRelation(new EntryId(new UUID(0, 2)), source, FactRelation.Kind.CONFLICT)));
        FactDecision decision = new FactDecision(
                1,
                FactDecision.Verdict.SPLIT,
                List.of(new FactDecision.Pair(one, one)),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        JsonObject served = FactJson.of(fact, List.of(decision));
        JsonObject described = description
                .object("components")
                .object("schemas")
                .object("Fact")
                .object("properties");
        assertEquals(Set.copyOf(served.names()), Set.copyOf(described.names()));
        for (String name : List.of("members", "relations", "decisions")) {
            assertEquals(
                    Set.copyOf(served.array(name).firstObject().names()),
                    Set.copyOf(described
                            .object(name)
                            .object("items")
                            .object("properties")
                            .names()));
        }
    }

    @Test
    void everyReferenceInItHasATarget() {
        Matcher matcher = Pattern.compile("\"\\$ref\":\"#/([^\"]+)\"").matcher(description.toString());
        int count = 0;
        while (matcher.find()) {
            Optional<?> target = description.at(matcher.group(1).replace('/', '.'));
            assertTrue(target.isPresent(), matcher.group(1));
            count++;
        }
        assertTrue(count > 20, "references: " + count);
    }

    private static WebSettings defaults() {
        return (WebSettings) Proxy.newProxyInstance(
                WebSettings.class.getClassLoader(),
                new Class<?>[] {WebSettings.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}
