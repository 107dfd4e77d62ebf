// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.healthstead.testkit.server.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plugin works by itself as far as somebody allows it in a browser, and no further. */
class PluginWorkIT {

    private static final String NAME = "org.example.night";
    private static final String ASKED = "records.read;categories=visits,records.write;categories=vital-signs,schedule";

    /** Writes down what it could do, as a vital sign: it may write nothing else. */
    private static final String WORK = """
        package org.example.night;

        import java.time.Duration;
        import org.healthstead.api.json.JsonObject;
        import org.healthstead.api.problem.ProblemException;
        import org.healthstead.api.record.EntryQuery;
        import org.healthstead.api.record.EntryStore;
        import org.healthstead.api.record.PersonService;
        import org.healthstead.api.work.ScheduledWork;
        import org.healthstead.api.work.WorkContext;
        import org.healthstead.api.work.WorkPlan;

        public class Night implements ScheduledWork {
            volatile EntryStore entries;
            volatile PersonService persons;

            public String id() {
                return "night";
            }

            public WorkPlan plan() {
                return WorkPlan.every(Duration.ofDays(1));
            }

            public void run(WorkContext context) {
                int seen = entries.page(EntryQuery.of(context.person(), 100), context.caller()).lines().size();
                int people = persons.list("", 10, context.caller()).size();
                String medication = code(() -> entries.create(context.person(), JsonObject.parse(
                        "{'resourceType':'MedicationRequest','status':'active'}".replace((char) 39, (char) 34)),
                        context.caller()));
                String said = "sees " + seen + " of " + people + ", medication " + medication;
                entries.create(context.person(), JsonObject.parse(
                        ("{'resourceType':'Observation','status':'final','category':[{'coding':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/observation-category','code':'vital-signs'}]}],"
                        + "'code':{'text':'" + said + "'}}").replace((char) 39, (char) 34)), context.caller());
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
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="org.example.night.Night">
          <implementation class="org.example.night.Night"/>
          <service><provide interface="org.healthstead.api.work.ScheduledWork"/></service>
          <reference name="entries" interface="org.healthstead.api.record.EntryStore" field="entries"/>
          <reference name="persons" interface="org.healthstead.api.record.PersonService" field="persons"/>
        </scr:component>
        """;

    @TempDir
    Path folder;

    private static Path plugin(Path folder, String version, String asked) {
        ThrowAwayPlugin plugin = ThrowAwayPlugin.named(NAME, version)
                .header("Bundle-Name", "Night shift")
                .header("Healthstead-Permissions", asked)
                .source(NAME + ".Night", WORK)
                .resource("OSGI-INF/night.xml", COMPONENT)
                .header("Service-Component", "OSGI-INF/night.xml");
        for (String imported : List.of("access", "json", "problem", "record", "work")) {
            plugin.imports("org.healthstead.api." + imported + ";version=\"[0.1,1)\"");
        }
        return plugin.write(folder);
    }

    @ParameterizedTest
    @EnumSource
    void worksWhenItIsAllowedAndNoFurther(Visit visit) throws Exception {
        try (WebHousehold household = WebHousehold.start(folder.resolve("home"));
                ApiClient api = household.api()) {
            Browser browser = household.browser(visit);
            RecordOverHttp ada = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            RecordOverHttp ben = RecordOverHttp.ofNewPerson(api, "Ben Larch");
            household
                    .server()
                    .tell("plugin install", plugin(folder, "1.0.0", ASKED).toString())
                    .expectSuccess();
            read(browser, household.page("/person/" + ada.person()));
            browser.click("button[value=give]");
            browser.await("the consent", () -> browser.text().contains("Allowed since"));

            String said = "sees 0 of 1, medication HS-ACCESS-FORBIDDEN";
            browser.await("what it did", () -> {
                browser.go(household.page("/person/" + ada.person()) + "/timeline");
                return browser.text().contains(said);
            });
            assertEquals(1, ben.entryIds().size(), "nobody has allowed it there");

            household
                    .server()
                    .tell(
                            "plugin install",
                            plugin(folder, "1.1.0", "records.read,schedule").toString())
                    .expectSuccess();
            browser.go(household.page("/person/" + ada.person()) + "/plugins");
            browser.await("the new wish", () -> browser.text().contains("Asks for more"));
            if (visit.hasScript()) {
                assertEquals(List.of(), new Axe().violations(browser));
            }
            assertTrue(browser.text().contains("So far it may only:"), browser::text);
            browser.click("button[value=take]");
            browser.await("the end", () -> browser.text().contains("Not allowed"));
            assertFalse(browser.text().contains("Allowed since"), browser::text);
        }
    }

    private static void read(Browser browser, String person) {
        browser.go(person + "/more");
        browser.click("main a[href$='/plugins']");
        browser.await("the page", () -> browser.text().contains("Night shift"));
        for (String words : List.of(
                "read and search: visits",
                "add entries and correct them: vital signs",
                "work at times of its own",
                "Not allowed")) {
            assertTrue(browser.text().contains(words), browser::text);
        }
    }

    /** The run is due once a day: after a restart it is neither done again nor forgotten. */
    @Test
    void whatWasAllowedAndDoneOutlivesARestart() throws Exception {
        try (WebHousehold household = WebHousehold.start(folder.resolve("home"));
                ApiClient api = household.api()) {
            Browser browser = household.browser(Visit.DESKTOP);
            RecordOverHttp ada = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            household
                    .server()
                    .tell("plugin install", plugin(folder, "1.0.0", ASKED).toString())
                    .expectSuccess();
            browser.go(household.page("/person/" + ada.person()) + "/plugins");
            browser.click("button[value=give]");
            browser.await("what it did", () -> observations(ada) == 1);
            household.restart();
            browser.await("the plugin", () -> {
                browser.go(household.page("/person/" + ada.person()) + "/plugins");
                return browser.text().contains("Allowed since");
            });
            RecordOverHttp ben = RecordOverHttp.ofNewPerson(api, "Ben Larch");
            browser.go(household.page("/person/" + ben.person()) + "/plugins");
            browser.click("button[value=give]");
            browser.await("that it works", () -> observations(ben) == 1);
            assertEquals(1, observations(ada), "not done again");
        }
    }

    private static int observations(RecordOverHttp record) {
        List<JsonObject> lines = record.lines("&type=Observation&limit=10");
        return lines.size();
    }
}
