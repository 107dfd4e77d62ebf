// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every address that is served, whichever bundle serves it, and what a request to it must be like.
 *
 * <p>In a path {@code {name}} takes any one segment, and {@code **} at its end everything below. An exact path comes
 * before one with {@code **}.
 */
public enum Route {
    PERSONS_LIST(Methods.GET, "persons", Body.NONE),
    PERSONS_ADD(Methods.POST, "persons", Body.JSON),
    PERSONS_FIND(Methods.GET, "persons/{id}", Body.NONE),
    PERSONS_UPDATE(Methods.PUT, "persons/{id}", Body.JSON),
    MOVES_SUBMIT(Methods.POST, "persons/{id}/moves", Body.JSON),
    MOVES_GO_ON(Methods.POST, "moves/{id}", Body.NONE),
    MOVES_TAKE_BACK(Methods.DELETE, "moves/{id}", Body.NONE),
    IMPORTS_SUBMIT(Methods.POST, "imports", Body.FILE),
    IMPORTS_UNDO(Methods.DELETE, "imports/{id}", Body.NONE),
    IMPORTS_REDO(Methods.POST, "imports/{id}/redo", Body.NONE),
    JOBS_FIND(Methods.GET, "jobs/{id}", Body.NONE),
    JOBS_CANCEL(Methods.DELETE, "jobs/{id}", Body.NONE),
    JOBS_DECIDE(Methods.POST, "jobs/{id}/decision", Body.JSON),
    SEARCH(Methods.GET, "search", Body.NONE),
    SUGGEST(Methods.GET, "suggest", Body.NONE),
    ENTRIES_LIST(Methods.GET, "entries", Body.NONE),
    ENTRIES_CREATE(Methods.POST, "entries", Body.JSON),
    ENTRIES_FIND(Methods.GET, "entries/{id}", Body.NONE),
    ENTRIES_UPDATE(Methods.PUT, "entries/{id}", Body.JSON),
    ENTRIES_ERROR(Methods.POST, "entries/{id}/error", Body.NONE),
    ENTRIES_MOVE(Methods.POST, "entries/{id}/move", Body.JSON),
    ENTRIES_MOVE_BACK(Methods.DELETE, "entries/{id}/move", Body.NONE),
    ENTRIES_VERSIONS(Methods.GET, "entries/{id}/versions", Body.NONE),
    ENTRIES_VERSION(Methods.GET, "entries/{id}/versions/{version}", Body.NONE),
    ENTRIES_SOURCES(Methods.GET, "entries/{id}/sources", Body.NONE),
    EXPORTS(Methods.GET, "exports", Body.NONE),
    ARTIFACTS_FIND(Methods.GET, "artifacts/{id}", Body.NONE),
    DOCUMENTS_ADD(Methods.POST, "documents", Body.FILE),
    DOCUMENTS_READING(Methods.GET, "documents/{id}/pages", Body.NONE),
    DOCUMENTS_PAGE(Methods.GET, "documents/{id}/pages/{page}", Body.NONE),
    DOCUMENTS_PICTURE(Methods.GET, "documents/{id}/pages/{page}/picture", Body.NONE),
    KINDS(Methods.GET, "kinds", Body.NONE),
    SERIES_LIST(Methods.GET, "series", Body.NONE),
    SERIES_FIND(Methods.GET, "series/{id}", Body.NONE),
    SERIES_JOIN(Methods.POST, "series/{id}/join", Body.JSON),
    SERIES_UNDO(Methods.DELETE, "series/{id}/joins/{join}", Body.NONE),
    FACTS_FIND(Methods.GET, "facts/{id}", Body.NONE),
    FACTS_JOIN(Methods.POST, "facts/{id}/join", Body.JSON),
    FACTS_SPLIT(Methods.POST, "facts/{id}/split", Body.NONE),
    FACTS_REJECT(Methods.POST, "facts/{id}/reject", Body.JSON),
    FACTS_UNDO(Methods.DELETE, "facts/{id}/decisions/{decision}", Body.NONE),
    SHEETS_PRINT(Methods.GET, "sheets/{name}", Body.NONE),
    PLUGINS_LIST(Methods.GET, "plugins", Body.NONE),
    PLUGINS_INSTALL(Methods.POST, "plugins", Body.FILE),
    PLUGINS_FIND(Methods.GET, "plugins/{name}", Body.NONE),
    PLUGINS_REMOVE(Methods.DELETE, "plugins/{name}", Body.NONE),
    PLUGINS_START(Methods.POST, "plugins/{name}/start", Body.NONE),
    PLUGINS_STOP(Methods.POST, "plugins/{name}/stop", Body.NONE),
    AUDIT(Methods.GET, "audit", Body.NONE),
    DESCRIPTION(Methods.GET, "openapi.json", Body.NONE),
    API_OTHER(Access.CALLER, Reader.PROGRAMS, Methods.ANY, Body.NONE, "/api", "/api/**"),

    HEALTH(Access.OPEN, Reader.PROGRAMS, Methods.GET, Body.NONE, Route.HEALTH_PATH),
    METRICS(Access.CALLER, Reader.PROGRAMS, Methods.GET, Body.NONE, "/metrics"),
    FHIR(Access.CALLER, Reader.PROGRAMS, Methods.ANY, Body.NONE, "/fhir", "/fhir/**"),
    POLICY_REPORTS(Access.CALLER, Reader.PEOPLE, Methods.POST, Body.FORM, Route.POLICY_REPORTS_PATH),
    /** The secret in the address is checked by whoever serves it. */
    CALENDAR(Access.OPEN, Reader.PROGRAMS, Methods.GET, Body.NONE, "/calendar/{secret}"),

    MANIFEST(Access.OPEN, Reader.BROWSERS, Methods.GET, Body.NONE, "/manifest.webmanifest"),
    WORKER(Access.OPEN, Reader.BROWSERS, Methods.GET, Body.NONE, "/worker.js"),
    OFFLINE(Access.OPEN, Reader.PEOPLE, Methods.GET, Body.NONE, "/offline"),
    SHARE(Access.OPEN, Reader.PEOPLE, Methods.ANY, Body.FORM, "/share"),
    ASSETS(Access.OPEN, Reader.BROWSERS, Methods.ANY, Body.FORM, "/assets/**"),
    SIGN_IN(Access.OPEN, Reader.PEOPLE, Methods.ANY, Body.FORM, "/signin", "/signin/**"),
    SIGN_OUT(Access.OPEN, Reader.PEOPLE, Methods.ANY, Body.FORM, "/signout"),
    SET_UP(Access.OPEN, Reader.PEOPLE, Methods.ANY, Body.FORM, "/setup", "/setup/**"),
    LANGUAGE(Access.OPEN, Reader.PEOPLE, Methods.ANY, Body.FORM, "/language"),
    HELP(Access.OPEN, Reader.PEOPLE, Methods.ANY, Body.FORM, "/help", "/help/**"),
    DEMONSTRATION(Access.OPEN, Reader.PEOPLE, Methods.ANY, Body.FORM, "/demo/**"),
    PAGES(Access.CALLER, Reader.PEOPLE, Methods.ANY, Body.FORM, "/**");

    public static final String HEALTH_PATH = "/health";
    public static final String POLICY_REPORTS_PATH = "/csp-reports";

    /** What the paths of the API begin with. */
    public static final String API = "/api/v1/";

    private final Access access;
    private final Reader reader;
    private final Set<String> methods;
    private final Body body;
    private final List<PathPattern> paths;

    /** An address of {@code /api/v1}. */
    Route(Set<String> methods, String path, Body body) {
        this(Access.CALLER, Reader.PROGRAMS, methods, body, Route.API + path);
    }

    Route(Access access, Reader reader, Set<String> methods, Body body, String... paths) {
        this.access = access;
        this.reader = reader;
        this.methods = methods;
        this.body = body;
        this.paths = Stream.of(paths).map(PathPattern::new).toList();
    }

    public Access access() {
        return access;
    }

    public Reader reader() {
        return reader;
    }

    public Body body() {
        return body;
    }

    /** The methods that are taken; empty when whoever serves the address decides. */
    public Set<String> methods() {
        return methods;
    }

    /** The path as it is written in the table; the first one when there are several. */
    public String path() {
        return paths.getFirst().text();
    }

    /** True below {@code /api/v1}. */
    public boolean isApi() {
        return path().startsWith(API);
    }

    boolean takes(String method) {
        return methods.isEmpty() || methods.contains(method);
    }

    /** The values of the placeholders; empty when the path is another one. */
    Optional<Map<String, String>> match(List<String> segments) {
        return paths.stream()
                .flatMap(pattern -> pattern.match(segments).stream())
                .findFirst();
    }

    /** Whether it takes whatever is below a path, after everything that has a row of its own. */
    boolean isRest() {
        return paths.getLast().isRest();
    }
}
