// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.healthstead.testkit.server.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reminders of plugins, from the plugin to the card, the page and a calendar program; one that hangs harms nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersIT {

    /** Says also how much it can see, and whether it can write. */
    private static final String PLANNER = """
        package org.example.doses;

        import java.util.List;
        import org.healthstead.api.json.JsonObject;
        import org.healthstead.api.problem.ProblemException;
        import org.healthstead.api.record.EntryStore;
        import org.healthstead.api.record.PersonService;
        import org.healthstead.api.reminders.Reminder;
        import org.healthstead.api.reminders.ReminderContext;
        import org.healthstead.api.reminders.ReminderContribution;

        public class Doses implements ReminderContribution {
            volatile EntryStore entries;
            volatile PersonService persons;

            public String id() {
                return "doses";
            }

            public List<Reminder> due(ReminderContext context) {
                int people = persons.list("", 10, context.caller()).size();
                String write = "done";
                try {
                    entries.create(context.person().id(), JsonObject.parse(
                            "{'resourceType':'Basic'}".replace((char) 39, (char) 34)), context.caller());
                } catch (ProblemException e) {
                    write = e.problem().code();
                }
                return List.of(
                        Reminder.of("mmr/2", "Second dose for " + context.person().name())
                                .due(context.today().plusDays(3))
                                .details("sees " + people + ", writes " + write),
                        Reminder.of("flu/1", "Flu shot")
                                .due(context.today().minusDays(9))
                                .overdueFrom(context.today().minusDays(2)));
            }
        }
        """;

    private static final String STUCK = """
        package org.example.stuck;

        import java.util.List;
        import org.healthstead.api.reminders.Reminder;
        import org.healthstead.api.reminders.ReminderContext;
        import org.healthstead.api.reminders.ReminderContribution;

        public class Stuck implements ReminderContribution {
            public String id() {
                return "stuck";
            }

            public List<Reminder> due(ReminderContext context) {
                while (true) {
                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
                }
            }
        }
        """;

    private static final String BROKEN = STUCK.replace("stuck", "broken")
            .replace("Stuck", "Broken")
            .replaceFirst("(?s)while \\(true\\) \\{.*?\\n {8}\\}", "throw new IllegalStateException();");

    private Path folder;
    private WebHousehold household;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        household = WebHousehold.start(folder.resolve("home"));
        install(plugin("org.example.doses", "Doses", "Dose planner", PLANNER));
        // The only person is chosen already.
        add("Ben Larch");
    }

    @AfterAll
    void close() {
        household.close();
    }

    private void install(Path jar) throws Exception {
        household.server().tell("plugin install", jar.toString()).expectSuccess();
    }

    private Path plugin(String name, String type, String title, String source) {
        String component = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="TYPE">
              <implementation class="TYPE"/>
              <service><provide interface="org.healthstead.api.reminders.ReminderContribution"/></service>
              REFERENCES
            </scr:component>
            """;
        String references = source.contains("EntryStore") ? """
            <reference name="entries" interface="org.healthstead.api.record.EntryStore" field="entries"/>
            <reference name="persons" interface="org.healthstead.api.record.PersonService" field="persons"/>
            """ : "";
        ThrowAwayPlugin plugin = ThrowAwayPlugin.named(name, "1.0.0")
                .header("Bundle-Name", title)
                .header("Healthstead-Permissions", "records.read")
                .source(name + "." + type, source)
                .resource(
                        "OSGI-INF/reminders.xml",
                        component.replace("TYPE", name + "." + type).replace("REFERENCES", references))
                .header("Service-Component", "OSGI-INF/reminders.xml");
        for (String imported : List.of("access", "json", "problem", "record", "reminders")) {
            plugin.imports("org.healthstead.api." + imported + ";version=\"[0.1,1)\"");
        }
        return plugin.write(folder);
    }

    /** With an entry: an empty record has no cards. */
    private String add(String name) {
        try (ApiClient api = household.api()) {
            RecordOverHttp record = RecordOverHttp.ofNewPerson(api, name);
            record.addNote("slept well");
            return household.page("/person/" + record.person());
        }
    }

    @ParameterizedTest
    @EnumSource
    void areSeenAnsweredAndBroughtBack(Visit visit) throws IOException {
        Browser browser = household.browser(visit);
        String person = add("Ada " + visit);
        String dose = "Second dose for Ada " + visit;

        browser.await("the card", () -> {
            browser.go(person + "/overview");
            return browser.text().contains("From Dose planner");
        });
        browser.go(person + "/coming-up");
        seen(browser, dose, "sees 1, writes HS-ACCESS-FORBIDDEN", "From Dose planner", "Overdue", "overdue since");
        accessible(browser, visit);

        browser.click("button[aria-label='Done: Flu shot']");
        browser.await("that it is done", () -> browser.text().contains("Put away as done"));
        assertEquals(List.of(), browser.texts("button[aria-label='Done: Flu shot']"));
        browser.click("#away summary");
        browser.await("what is away", () -> browser.text().contains("Said by you"));
        accessible(browser, visit);
        browser.click("button[aria-label='Bring back: Flu shot']");
        browser.await("that it is back", () -> browser.text().contains("The reminder is back"));
        seen(browser, "overdue since");

        browser.click("button[aria-label='In a week: " + dose + "']");
        browser.await("that it is put off", () -> browser.text().contains("Put off, for everybody"));
        browser.click("#away summary");
        browser.await("the day", () -> browser.text().contains("Comes back on"));

        browser.go(household.page("/coming-up"));
        seen(browser, "Ada " + visit, "Flu shot");
        assertFalse(browser.text().contains(dose), browser::text);
        accessible(browser, visit);
    }

    @ParameterizedTest
    @EnumSource
    void goIntoACalendarAsLongAsItIsAllowed(Visit visit) throws Exception {
        Browser browser = household.browser(visit);
        String person = add("Cal " + visit);
        browser.await("the reminders", () -> {
            browser.go(person + "/coming-up");
            return browser.text().contains("Flu shot");
        });

        browser.click("a[href='/coming-up/calendar']");
        browser.await("the form", () -> browser.text().contains("New calendar"));
        String plain = make(browser, visit, person, "no");
        String text = fetch(plain).body();
        assertTrue(text.contains("SUMMARY:Something is due for C.\\; open Healthstead"), text);
        for (String secret : List.of("Cal ", "dose", "Flu", "planner")) {
            assertFalse(text.contains(secret), text);
        }
        accessible(browser, visit);

        browser.go(household.page("/coming-up/calendar"));
        String detailed = make(browser, visit, person, "yes");
        HttpResponse<String> answer = fetch(detailed);
        String all = answer.body().replace("\r\n ", "");
        assertTrue(all.contains("SUMMARY:Cal " + visit + ": Flu shot"), all);
        assertTrue(all.contains("From Dose planner"), all);
        assertEquals(
                "text/calendar;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));

        browser.go(household.page("/coming-up/calendar"));
        assertFalse(browser.text().contains(detailed.replaceFirst(".*/", "")), "an address is shown once");
        browser.click("button[aria-label='End: " + visit + " yes']");
        browser.await("the end", () -> browser.text().contains("The calendar has ended"));
        assertEquals(404, fetch(detailed).statusCode());
        assertEquals(200, fetch(plain).statusCode());
    }

    private String make(Browser browser, Visit visit, String person, String details) {
        browser.click("input[value='" + person.replaceFirst(".*/", "") + "']");
        browser.click("input[name=details][value=" + details + "]");
        browser.type("calendar-name", visit + " " + details);
        browser.click("form.stack button[type=submit]");
        browser.await("the address", () -> browser.text().contains("The calendar is ready"));
        String address = browser.value("calendar-address");
        assertTrue(address.startsWith(household.page("/calendar/")), address);
        return address;
    }

    /** As a program does, which has the address and nothing else. */
    private static HttpResponse<String> fetch(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void onlyTheAddressOpensACalendar() throws Exception {
        String wrong = household.page("/calendar/" + "A".repeat(43) + ".ics");

        assertEquals(404, fetch(wrong).statusCode());
    }

    /** In a household of its own: in the end both are quarantined. */
    @Test
    void whoHangsOrThrowsHarmsNobody() throws Exception {
        try (WebHousehold other = WebHousehold.start(folder.resolve("other"));
                ApiClient api = other.api()) {
            Path planner = plugin("org.example.doses", "Doses", "Dose planner", PLANNER);
            Path stuck = plugin("org.example.stuck", "Stuck", "Stuck planner", STUCK);
            Path broken = plugin("org.example.broken", "Broken", "Broken planner", BROKEN);
            for (Path jar : List.of(planner, stuck, broken)) {
                other.server().tell("plugin install", jar.toString()).expectSuccess();
            }
            Browser browser = other.browser(Visit.DESKTOP);
            String person =
                    "/person/" + RecordOverHttp.ofNewPerson(api, "Ada Larch").person();
            browser.go(other.page(person + "/coming-up"));
            seen(
                    browser,
                    "Second dose for Ada Larch",
                    "The plugin Stuck planner did not say in time",
                    "The plugin Broken planner did not say in time");
            assertEquals(List.of(), new Axe().violations(browser));
            browser.click("button[aria-label='Done: Flu shot']");
            browser.await("that it is done", () -> browser.text().contains("Put away as done"));
        }
    }

    private static void seen(Browser browser, String... words) {
        String text = browser.text();
        for (String each : words) {
            assertTrue(text.contains(each), () -> "no " + each + " in " + text);
        }
    }

    private static void accessible(Browser browser, Visit visit) throws IOException {
        if (visit.hasScript()) {
            assertEquals(List.of(), new Axe().violations(browser));
            Object wide = browser.run("return document.documentElement.scrollWidth > window.innerWidth");
            assertEquals(Boolean.FALSE, wide, "wider than the screen");
        }
    }
}
