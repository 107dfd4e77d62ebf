// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row of the table an address falls under. */
class RouteMatchTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /health, HEALTH",
        "GET, /healthy, PAGES",
        "GET, /, PAGES",
        "POST, /person/1/entries, PAGES",
        "GET, /signin, SIGN_IN",
        "GET, /signin/next, SIGN_IN",
        "GET, /signins, PAGES",
        "GET, /demo, PAGES",
        "POST, /demo/start, DEMONSTRATION",
        "GET, /manifest.webmanifest, MANIFEST",
        "GET, /worker.js, WORKER",
        "GET, /offline, OFFLINE",
        "POST, /share, SHARE",
        "POST, /share/1, PAGES",
        "GET, /assets/a/b.css, ASSETS",
        "GET, /assets, PAGES",
        "GET, /api, API_OTHER",
        "GET, /api/v1, API_OTHER",
        "GET, /api/v1/, API_OTHER",
        "GET, /api/v2/persons, API_OTHER",
        "GET, /api/v1/persons, PERSONS_LIST",
        "HEAD, /api/v1/persons, PERSONS_LIST",
        "POST, /api/v1/persons, PERSONS_ADD",
        "GET, /api/v1/persons/, PERSONS_FIND",
        "GET, /api/v1/persons/a/b, API_OTHER",
        "GET, /api/v1/entries/a/versions/3, ENTRIES_VERSION",
        "GET, /api/v1/entries/a/b, API_OTHER",
        "GET, /apiary, PAGES",
        "POST, /fhir/Patient, FHIR",
        "GET, '', PAGES",
    })
    void anExactPathComesFirstAndEveryAddressHasARow(String method, String path, Route route) {
        assertEquals(route, RouteMatch.of(method, path).route());
        assertEquals(Set.of(), RouteMatch.of(method, path).refused());
    }

    @Test
    void placeholdersHaveTheirValues() {
        assertEquals(
                Map.of("id", "a", "version", "3"),
                RouteMatch.of("GET", "/api/v1/entries/a/versions/3").values());
        assertEquals(Map.of("id", ""), RouteMatch.of("GET", "/api/v1/persons/").values());
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsRefusedWithThoseThatItTakes() {
        assertEquals(
                Set.of("GET", "HEAD", "POST"),
                RouteMatch.of("PUT", "/api/v1/persons").refused());
        assertEquals(Set.of("DELETE"), RouteMatch.of("GET", "/api/v1/imports/a").refused());
        assertEquals(Set.of("GET", "HEAD"), RouteMatch.of("POST", "/health").refused());
        assertEquals(Set.of("POST"), RouteMatch.of("GET", "/csp-reports").refused());
    }

    @Test
    void onlyWhatIsNeededToSignInIsOpen() {
        Set<Route> open = Set.of(
                Route.HEALTH,
                Route.ASSETS,
                Route.SIGN_IN,
                Route.SIGN_OUT,
                Route.SET_UP,
                Route.LANGUAGE,
                Route.HELP,
                Route.DEMONSTRATION,
                // A calendar program has a secret, and can do nothing else.
                Route.CALENDAR,
                // Files and a page about nobody, by which a browser installs the app.
                Route.MANIFEST,
                Route.WORKER,
                Route.OFFLINE,
                // Who is signed out must be told that nothing was kept.
                Route.SHARE);
        assertEquals(
                open,
                Set.copyOf(Stream.of(Route.values())
                        .filter(route -> route.access() == Access.OPEN)
                        .toList()));
    }
}
