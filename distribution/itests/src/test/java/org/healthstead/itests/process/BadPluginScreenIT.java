// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that misbehave on screen, in the shipped product: it names them and goes on. */
class BadPluginScreenIT {

    private static final String NAME = "org.example.bad";
    private static final String PAGE = "/plugin/" + NAME + "/page";

    /** So many within a minute, and a plugin is quarantined: the default of the setting. */
    private static final int FAULTS = 5;

    private static final int HANGING = 150;

    /** So many requests may be in one plugin. */
    private static final int AT_ONCE = 8;

    private static final String PAGES = """
        public class Pages implements org.healthstead.ui.api.PageContribution {
            public String path() { return "/plugin/org.example.bad/page"; }
            public Class<? extends org.healthstead.ui.api.ShellPage> page() { return Bad.class; }
        }
        """;

    /** Counts clicks; the letter and the shape differ from version to version. */
    private static final String PAGE_SOURCE = """
        import org.apache.wicket.markup.html.basic.Label;
        import org.apache.wicket.markup.html.link.Link;
        public class Bad extends org.healthstead.ui.api.ShellPage {
            private static final long serialVersionUID = %dL;
            private int count;
            public Bad(org.apache.wicket.request.mapper.parameter.PageParameters parameters) {
                super(parameters);
                String how = parameters.get("how").toString("");
                if (how.equals("throw")) { throw new IllegalStateException("a secret"); }
                if (how.equals("sleep")) {
                    try { new java.util.concurrent.CountDownLatch(1).await(); }
                    catch (InterruptedException e) { throw new IllegalStateException(e); }
                }
                long end = System.nanoTime() + 40_000_000_000L;
                while (how.equals("hang") && System.nanoTime() < end) {
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
                }
                if (how.equals("linkage")) { throw new NoClassDefFoundError("a secret"); }
                add(new Label("text", () -> {
                    if (how.equals("render")) { throw new NoSuchMethodError("a secret"); }
                    return "Version %d counted " + count;
                }));
                add(new Click("more").setVisible(how.equals("state")));
            }
            private final class Click extends Link<Void> {
                Click(String id) { super(id); }
                public void onClick() { count++; }
            }
            protected String title() { return "Bad"; }
            protected java.util.Optional<org.healthstead.api.record.Person> person() {
                return java.util.Optional.empty();
            }
            protected String place() { return ""; }
        }
        """;

    private static final String MARKUP = "<wicket:extend xmlns:wicket=\"http://wicket.apache.org\">"
            + "<p wicket:id=\"text\"></p><a wicket:id=\"more\">more</a></wicket:extend>";

    private static final String CARD = """
        import org.healthstead.ui.api.*;
        public class BadCard implements CardContribution {
            public String id() { return "bad"; }
            public Column column() { return Column.SIDE; }
            public void write(Html html, CardContext context) { %s }
        }
        """;

    private static final String PLACES = """
        public class BadPlaces implements org.healthstead.ui.api.NavigationContribution {
            public java.util.List<org.healthstead.ui.api.NavigationItem> items(
                    java.util.Optional<org.healthstead.api.record.PersonId> person, java.util.Locale locale) {
                %s
            }
        }
        """;

    private static final String HANG = "while (true) { java.util.concurrent.locks.LockSupport.park(); }";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static PageClient client;
    private static String person;

    @BeforeAll
    static void start() throws Exception {
        String token = PreparedHome.at(folder.resolve("home"));
        server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"));
        AllPages pages = AllPages.fill(server, token, folder);
        person = pages.person();
        client = PageClient.signedIn(server, AllPages.ACCOUNT);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @AfterEach
    void remove() throws Exception {
        client.post("/plugins/" + NAME, Map.of("do", "remove"));
        HttpResponse<String> gone = client.get(PAGE);
        assertEquals(404, gone.statusCode());
        assertEquals(200, client.get("/person/" + person + "/overview").statusCode());
    }

    private static void install(CompiledBundle bundle, String version) throws IOException, InterruptedException {
        byte[] jar = bundle.build(folder.resolve("v" + System.nanoTime()), version);
        HttpResponse<String> answer = client.upload("/plugins", "bad.jar", jar);
        String next = answer.headers().firstValue("Location").orElse("");
        assertTrue(next.contains("done="), () -> next + " " + answer.body());
    }

    private static CompiledBundle bundle() {
        return new CompiledBundle(NAME, "Bad example");
    }

    private static CompiledBundle withPage(int version) {
        return bundle().source("Bad", PAGE_SOURCE.formatted(version, version))
                .markup("Bad", MARKUP)
                .source("Pages", PAGES)
                .service("Pages", "org.healthstead.ui.api.PageContribution");
    }

    @Test
    void aPageThatThrowsNamesThePluginAndTheOthersGoOn() throws Exception {
        install(withPage(1), "1.0.0");
        for (String how : new String[] {"throw", "linkage", "render"}) {
            HttpResponse<String> answer = client.get(PAGE + "?how=" + how);
            assertEquals(500, answer.statusCode(), how);
            assertTrue(answer.body().contains("Bad example"), answer::body);
            assertTrue(answer.body().contains("HS-UI-PLUGIN-FAILED"), answer::body);
            assertFalse(answer.body().contains("a secret"), answer::body);
        }
        HttpResponse<String> fine = client.get(PAGE);
        assertEquals(200, fine.statusCode());
        assertTrue(fine.body().contains("Version 1 counted 0"), fine::body);
    }

    @Test
    void aPluginWhosePageThrowsAgainAndAgainIsQuarantinedAndItsPageSaysSo() throws Exception {
        install(withPage(1), "1.0.0");
        RecordOverHttp.await("quarantine", () -> ask(PAGE + "?how=throw"), answer -> answer.statusCode() == 404);
        assertTrue(
                ask(PAGE).body().contains("keeps it stopped"), () -> ask(PAGE).body());
        assertTrue(
                ask("/plugins").body().contains("Failed"), () -> ask("/plugins").body());
    }

    @Test
    void aPluginWhosePageHangsIsQuarantinedBeforeItTakesAllRequests() throws Exception {
        install(withPage(1), "1.0.0");
        for (int i = 0; i < FAULTS; i++) {
            client.status(PAGE + "?how=hang");
        }
        RecordOverHttp.await("quarantine", () -> ask(PAGE), answer -> answer.statusCode() == 404);
        assertTrue(
                ask(PAGE).body().contains("keeps it stopped"), () -> ask(PAGE).body());
    }

    /** Far more requests than a plugin may have: the pages of the core, and the next plugin, notice nothing. */
    @Test
    void requestsToAPageThatHangsLeaveRoomForEveryoneElse() throws Exception {
        install(withPage(1), "1.0.0");
        List<CompletableFuture<HttpResponse<String>>> hanging = new ArrayList<>();
        for (int i = 0; i < HANGING; i++) {
            hanging.add(client.begin(PAGE + "?how=sleep"));
        }
        RecordOverHttp.await(
                "refusals",
                () -> hanging.stream().filter(CompletableFuture::isDone).count(),
                refused -> refused >= HANGING - AT_ONCE);
        HttpResponse<String> refused = ask(PAGE);
        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().contains("HS-UI-PLUGIN-BUSY"), refused::body);
        assertTrue(refused.body().contains("Bad example"), refused::body);
        assertTrue(
                refused.headers().firstValue("Retry-After").isPresent(),
                () -> refused.headers().toString());
        for (int i = 0; i < 20; i++) {
            assertEquals(200, client.get("/person/" + person + "/overview").statusCode());
        }
        client.post("/plugins/" + NAME, Map.of("do", "remove"));
        install(withPage(2), "2.0.0");
        HttpResponse<String> next = client.get(PAGE);
        assertEquals(200, next.statusCode(), next::body);
        assertTrue(next.body().contains("Version 2 counted 0"), next::body);
        int busy = 0;
        for (CompletableFuture<HttpResponse<String>> each : hanging) {
            HttpResponse<String> answer = each.get(2, TimeUnit.MINUTES);
            busy += answer.statusCode() == 503 ? 1 : 0;
        }
        assertEquals(HANGING - AT_ONCE, busy, "refused");
    }

    private static HttpResponse<String> ask(String path) {
        try {
            return client.get(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPageThatWasOpenSaysWhatBecameOfItsPlugin() throws Exception {
        install(withPage(1), "1.0.0");
        assertEquals(200, client.get(PAGE).statusCode());
        client.post("/plugins/" + NAME, Map.of("do", "stop"));
        HttpResponse<String> stopped = client.get(PAGE);
        assertEquals(404, stopped.statusCode());
        assertTrue(stopped.body().contains("which somebody stopped"), stopped::body);
        client.post("/plugins/" + NAME, Map.of("do", "remove"));
        HttpResponse<String> removed = client.get(PAGE);
        assertEquals(404, removed.statusCode());
        assertTrue(removed.body().contains("“Bad example”, which is not installed"), removed::body);
    }

    @Test
    void aClassThatChangedWhileItsPageWasKeptIsNoError() throws Exception {
        install(withPage(1), "1.0.0");
        HttpResponse<String> first = follow(PAGE + "?how=state");
        String click = link(first);
        HttpResponse<String> clicked = follow(click);
        assertTrue(clicked.body().contains("Version 1 counted 1"), clicked::body);
        install(withPage(2), "2.0.0");
        HttpResponse<String> after = follow(click);
        assertTrue(after.statusCode() == 200 || after.statusCode() == 409, () -> after.statusCode() + after.body());
        assertFalse(after.body().contains("Version 1"), after::body);
        assertTrue(client.get(PAGE).body().contains("Version 2 counted 0"));
    }

    private static HttpResponse<String> follow(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        String next = path;
        while (answer.statusCode() == 302 || answer.statusCode() == 303) {
            next = server.address()
                    .resolve(next)
                    .resolve(answer.headers().firstValue("Location").orElseThrow())
                    .toString();
            answer = client.get(next);
        }
        return answer;
    }

    private static String link(HttpResponse<String> page) {
        Matcher link = Pattern.compile("<a[^>]*href=\"([^\"]*-more[^\"]*)\"").matcher(page.body());
        assertTrue(link.find(), page::body);
        return page.uri().resolve(link.group(1).replace("&amp;", "&")).toString();
    }

    @Test
    void cardsAndPlacesThatThrowOrHangLeaveTheRestAlone() throws Exception {
        for (String how : new String[] {"throw new NoClassDefFoundError();", HANG}) {
            install(
                    bundle().source("BadCard", CARD.formatted(how))
                            .service("BadCard", "org.healthstead.ui.api.CardContribution")
                            .source("BadPlaces", PLACES.formatted(how))
                            .service("BadPlaces", "org.healthstead.ui.api.NavigationContribution"),
                    "1.0.0");
            HttpResponse<String> overview = RecordOverHttp.await(
                    "the notice of the card",
                    () -> ask("/person/" + person + "/overview"),
                    answer -> answer.body().contains("Bad example"));
            assertEquals(200, overview.statusCode());
            assertEquals(200, client.get("/person/" + person + "/more").statusCode());
            client.post("/plugins/" + NAME, Map.of("do", "remove"));
            assertFalse(ask("/person/" + person + "/overview").body().contains("Bad example"));
        }
    }
}
