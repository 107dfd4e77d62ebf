// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.testkit.TestKinds;
import org.healthstead.web.settings.WebSettings;
import org.junit.jupiter.api.Test;

/** The description says what the routes do, no more and no less. */
class DescriptionTest {

    private final JsonObject description = DescriptionResource.read();

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> served = new TreeSet<>();
        for (ApiResource resource : new ApiResource[] {
            new PersonsResource(null),
            new ImportsResource(null, null, defaults()),
            new JobsResource(null, null),
            new SearchResource(null),
            new EntriesResource(null, null),
            new ArtifactsResource(null),
            new KindsResource(null),
            new PluginsResource(null),
            new NotBuiltResource(),
            new DescriptionResource()
        }) {
            resource.routes().forEach(route -> served.add(route.method() + " /" + route.pattern()));
        }
        Set<String> described = new TreeSet<>();
        JsonObject paths = description.object("paths");
        for (String path : paths.names()) {
            paths.object(path).names().forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path));
        }
        assertEquals(served, described);
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
