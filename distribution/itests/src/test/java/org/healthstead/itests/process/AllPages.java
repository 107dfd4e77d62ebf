// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.CommandResult;
import org.healthstead.testkit.server.ServerProcess;

/**
 * A server with a record of every kind of entry and one that is empty, and the addresses of all its pages: those that
 * the running application lists, and states of them that an address alone does not show.
 */
final class AllPages {

    static final String ACCOUNT = PreparedHome.ACCOUNT;
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{(\\w+)}");

    /** Of pages of a person, with what can be asked of them. */
    private static final List<String> PARTS = List.of(
            "/timeline?kind=result",
            "/timeline?zoom=months",
            "/timeline?zoom=years",
            "/timeline?who=dr&q=a",
            "/timeline?kind=visit&who=dr&zoom=years",
            "/timeline?kind=result&q=nothingofthekind&at=2020",
            "/timeline?kind=nonsense&source=nonsense",
            "/changes?since=2000-01-01",
            "/overview/cards?card=problems&was=-problems+.",
            "/print/summary?paper=letter&language=de&without=vitals",
            "/results?part=unjudged",
            "/results?by=name",
            "/results?by=newest&page=99",
            "/add/result",
            "/add/medication",
            "/add/appointment",
            "/add/family",
            "/add/note",
            "/add/Observation.social",
            "/medications?state=over&sort=name&q=nothingofthekind");

    /** Every form is looked at in an empty state; some are enough of those that show an entry. */
    private static final int EDITED = 8;

    private final ServerProcess server;
    private final ApiClient api;
    private final RecordOverHttp full;
    private final RecordOverHttp empty;
    private final List<String> more = new ArrayList<>();
    private String imported = "";

    private AllPages(ServerProcess server, ApiClient api) {
        this.server = server;
        this.api = api;
        full = RecordOverHttp.ofNewPerson(api, "Ada Larch", "1974-03-04");
        empty = RecordOverHttp.ofNewPerson(
                api, "Maximiliane Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh of " + "Larchwood ".repeat(4));
    }

    /** Fills a server on a {@link PreparedHome}, whose token is given. */
    static AllPages fill(ServerProcess server, String token, Path folder) throws IOException {
        AllPages pages = new AllPages(server, server.api(token));
        try (var in = AllPages.class.getResourceAsStream("varied-record.json")) {
            Path varied = Files.write(folder.resolve("varied-record.json"), in.readAllBytes());
            pages.imported = pages.addImport(varied, "accept", JobState.DONE);
        }
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"resourceType\":\"Bun");
        pages.addImport(broken, "accept", JobState.FAILED);
        byte[] somebodyElse = SyntheticBundle.of(3, "Zoe", "Quill", 2).toUtf8();
        pages.addImport(Files.write(folder.resolve("zoe.json"), somebodyElse), "ask", JobState.NEEDS_DECISION);
        return pages;
    }

    /**
     * Sends a file and adds the page of its import, as it stands in that state.
     *
     * @return its job
     */
    private String addImport(Path file, String mismatch, JobState state) {
        String job = full.submit(file, mismatch);
        full.await(job, found -> found.string("state").orElse("").equals(state.code()));
        more.add("/person/" + full.person() + "/import?job=" + job);
        return job;
    }

    /** Installs the sample of the SDK: its pages and its settings are among the others. */
    void installSample() throws IOException, InterruptedException {
        server.run("plugin", "install", SamplePlugin.jar().toString()).expectSuccess();
        more.add("/settings/" + SamplePlugin.NAME);
    }

    /** Signs in by the page. */
    void signIn(Browser browser) {
        browser.go(address("/signin"));
        browser.type("account", ACCOUNT);
        browser.enter("#password", server.password());
        browser.await("a page behind the door", () -> !browser.address().contains("/signin"));
    }

    /** Whose record has something of everything. */
    String person() {
        return full.person();
    }

    String address(String path) {
        return server.address().resolve(path).toString();
    }

    /** The paths of pages for somebody who has signed in. */
    List<String> paths() throws IOException, InterruptedException {
        Map<String, String> values = values();
        Set<String> paths = new LinkedHashSet<>();
        paths.add("/");
        mounted().forEach(path -> paths.add(filled(path, values)));
        mounted().stream()
                .filter(path -> path.contains("${person}") && path.indexOf("${") == path.lastIndexOf("${"))
                .forEach(path -> paths.add(filled(path, Map.of("person", empty.person()))));
        entries().forEach(entry -> paths.add("/entry/" + entry));
        entries().stream().limit(EDITED).forEach(entry -> paths.add("/entry/" + entry + "/edit"));
        topics().forEach(topic -> paths.add("/help/" + topic));
        paths.addAll(List.of(
                "/search?q=ferritin&person=" + full.person(),
                "/search?q=nothingofthekind",
                "/people?q=larch",
                "/people?q=nobody",
                "/person/" + full.person() + "/results/" + values.get("series") + "?same=list",
                "/nowhere"));
        PARTS.forEach(part -> paths.add("/person/" + full.person() + part));
        paths.addAll(more);
        return List.copyOf(paths);
    }

    /** A value for each parameter of a page. */
    private Map<String, String> values() {
        return Map.of(
                "sheet",
                "summary",
                "person",
                full.person(),
                "entry",
                entries().getFirst(),
                "pid",
                "org.healthstead.access",
                "topic",
                topics().getFirst(),
                "series",
                series(),
                "list",
                "problems",
                "form",
                "blood-pressure",
                "page",
                "1",
                "job",
                imported);
    }

    private List<String> mounted() throws IOException, InterruptedException {
        CommandResult listed = server.run("page", "list", "--json");
        return JsonObject.parse(listed.output()).array("pages").objects().stream()
                .map(page -> page.string("path").orElseThrow())
                .toList();
    }

    /** An address for a path of the list; a parameter that nobody knows is a gap in this test. */
    private static String filled(String path, Map<String, String> values) {
        Matcher matcher = PARAMETER.matcher(path);
        return matcher.replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new AssertionError("no value for a parameter of the page " + path);
            }
            return value;
        });
    }

    /** One to which the overview leads. */
    private String series() {
        String overview =
                api.get("/person/" + full.person() + "/overview").expect(200).text();
        return Pattern.compile("/results/([0-9a-f]{32})\"")
                .matcher(overview)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no result of the varied record is there twice"));
    }

    /** The topics that the page of help leads to. */
    private List<String> topics() {
        return Pattern.compile("\"/help/([\\w-]+)\"")
                .matcher(api.get("/help").expect(200).text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** One entry of each type, by way of the API. */
    private List<String> entries() {
        List<String> ids = new ArrayList<>();
        Set<String> types = new LinkedHashSet<>();
        JsonObject page = api.get("/api/v1/entries?person=" + full.person() + "&limit=100")
                .expect(200)
                .json();
        for (JsonObject entry : page.array("entries").objects()) {
            if (types.add(entry.string("type").orElseThrow()
                    + entry.string("category").orElse(""))) {
                ids.add(entry.string("id").orElseThrow());
            }
        }
        if (types.size() < 10) {
            throw new AssertionError("only these kinds of the varied record are there: " + types);
        }
        return ids;
    }
}
