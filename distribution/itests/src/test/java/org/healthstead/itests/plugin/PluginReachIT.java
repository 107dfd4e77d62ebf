// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.healthstead.testkit.server.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the card of a plugin gets with the caller that it is given. */
class PluginReachIT {

    private static final String NAME = "org.example.reach";

    /** Tries what it can do in the record that is open, in another one, and in the household. */
    private static final String CARD = """
        package org.example.reach;

        import java.util.Optional;
        import org.healthstead.api.access.Caller;
        import org.healthstead.api.json.JsonObject;
        import org.healthstead.api.problem.ProblemException;
        import org.healthstead.api.record.EntryId;
        import org.healthstead.api.record.EntryStore;
        import org.healthstead.api.record.PersonService;
        import org.healthstead.ui.api.CardContext;
        import org.healthstead.ui.api.CardContribution;
        import org.healthstead.ui.api.Html;

        public class Reach implements CardContribution {
            volatile EntryStore entries;
            volatile PersonService persons;

            public String id() {
                return "reach";
            }

            public Column column() {
                return Column.SIDE;
            }

            public void write(Html html, CardContext context) {
                Caller caller = context.caller();
                JsonObject body = JsonObject.parse("{\\"resourceType\\":\\"Observation\\"}");
                html.open("section", "class", "card");
                html.text("reach: people " + persons.list("", 10, caller).size());
                html.text(", own " + entries.find(EntryId.parse("%s"), caller).isPresent());
                html.text(", other " + entries.find(EntryId.parse("%s"), caller).isPresent());
                html.text(", create " + code(() -> entries.create(context.person().id(), body, caller)));
                html.text(", add " + code(() ->
                        persons.add("Eve", Optional.empty(), Optional.empty(), caller)) + ".");
                html.close();
            }

            private static String code(Runnable work) {
                try {
                    work.run();
                    return "done";
                } catch (ProblemException e) {
                    return e.problem().code();
                }
            }
        }
        """;

    private static final String COMPONENT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="org.example.reach.Reach">
          <implementation class="org.example.reach.Reach"/>
          <service><provide interface="org.healthstead.ui.api.CardContribution"/></service>
          <reference name="entries" interface="org.healthstead.api.record.EntryStore" field="entries"/>
          <reference name="persons" interface="org.healthstead.api.record.PersonService" field="persons"/>
        </scr:component>
        """;

    @TempDir
    private Path folder;

    private int built;

    @Test
    void aCardReadsTheRecordThatIsOpenAndDoesNothingElse() throws Exception {
        String token = PreparedHome.at(folder.resolve("home"));
        try (PluginServer server = PluginServer.start(folder.resolve("home"))) {
            try (ApiClient api = server.process.api(token)) {
                String ada = person(api, "Ada Larch");
                String ben = person(api, "Ben Larch");
                String own = entry(api, ada);
                String other = entry(api, ben);
                server.install(reaching(own, other, null)).expectSuccess();
                String asksNothing = text(api, "/person/" + ada + "/overview");
                assertTrue(asksNothing.contains("reach: people 0, own false, other false,"), asksNothing);
                server.install(reaching(own, other, "records.read;categories=billing"))
                        .expectSuccess();
                String asksElse = text(api, "/person/" + ada + "/overview");
                assertTrue(asksElse.contains("reach: people 1, own false, other false,"), asksElse);
                server.install(reaching(own, other, "records.read,records.write"))
                        .expectSuccess();

                String overview = text(api, "/person/" + ada + "/overview");

                assertTrue(overview.contains("reach: people 1, own true, other false,"), overview);
                assertTrue(overview.contains("create HS-ACCESS-FORBIDDEN, add HS-ACCESS-FORBIDDEN."), overview);
                assertTrue(text(api, "/person/" + ben + "/overview").contains("own false, other true,"));
                int people = api.get("/api/v1/persons")
                        .expect(200)
                        .json()
                        .array("persons")
                        .size();
                assertEquals(2, people);
            }
        }
    }

    private static String text(ApiClient api, String path) {
        return api.get(path).expect(200).text();
    }

    private static String person(ApiClient api, String name) {
        return id(api, "/api/v1/persons", JsonObject.builder().put("name", name).build());
    }

    private static String entry(ApiClient api, String person) {
        return id(
                api,
                "/api/v1/entries?person=" + person,
                JsonObject.parse("{\"resourceType\":\"Observation\",\"code\":{\"text\":\"Ferritin\"}}"));
    }

    private static String id(ApiClient api, String path, JsonObject body) {
        return api.post(path, body).expect(201).json().string("id").orElseThrow();
    }

    /** @param asked of the manifest; null for nothing */
    private Path reaching(String own, String other, String asked) {
        ThrowAwayPlugin plugin = ThrowAwayPlugin.named(NAME, "1.0." + ++built)
                .header("Healthstead-Permissions", asked)
                .source(NAME + ".Reach", CARD.formatted(own, other))
                .resource("OSGI-INF/reach.xml", COMPONENT)
                .header("Service-Component", "OSGI-INF/reach.xml");
        for (String imported : new String[] {"api.access", "api.json", "api.problem", "api.record", "ui.api"}) {
            plugin.imports("org.healthstead." + imported + ";version=\"[0.1,1)\"");
        }
        return plugin.write(folder);
    }
}
