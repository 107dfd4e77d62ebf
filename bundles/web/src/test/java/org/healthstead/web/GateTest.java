// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.header;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.healthstead.web.settings.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets through, and with which headers. */
class GateTest extends WebTestCase {

    private static final String COOKIE = "healthstead=" + KnownCallers.ANNAS_SESSION;

    @Override
    void prepare() throws Exception {
        PagesBundle.installInto(server);
    }

    @Test
    void aPageHasTheNonceOfItsPolicyAndEachItsOwn() {
        HttpResponse<String> first = client.get("/", "Cookie", COOKIE);
        HttpResponse<String> second = client.get("/", "Cookie", COOKIE);
        assertTrue(first.body().endsWith("caller=true"), first.body());
        String nonce = first.body().replaceAll("nonce=(\\S+) .*", "$1");
        assertTrue(header(first, "Content-Security-Policy").contains("style-src 'nonce-" + nonce + "'"));
        assertNotEquals(first.body(), second.body());
        assertEquals("no-store", header(first, "Cache-Control"));
        assertEquals("csp=\"/csp-reports\"", header(first, "Reporting-Endpoints"));
    }

    @Test
    void nothingBehindTheGateWeakensTheHeaders() {
        HttpResponse<String> answer = client.get("/weaken", "Cookie", COOKIE);
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("", header(answer, "Content-Security-Policy-Report-Only"));
        assertEquals("", header(client.get("/reset", "Cookie", COOKIE), "X-Mine"));
    }

    @Test
    void whatHasNoTypeIsSandboxed() {
        assertTrue(header(client.get("/untyped", "Cookie", COOKIE), "Content-Security-Policy")
                .endsWith("sandbox"));
    }

    @Test
    void assetsMayBeKeptAndNeedNobody() {
        HttpResponse<String> answer = client.get("/assets/style.css");
        assertEquals(200, answer.statusCode());
        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"/error,500", "/throw,500", "/missing,404"})
    void errorsOfPagesSayNothingOfTheInside(String path, int status) {
        HttpResponse<String> page =
                client.get(path, "Cookie", COOKIE, "Accept", "text/html,*/*", "Accept-Language", "de");
        assertEquals(status, page.statusCode());
        assertTrue(page.body().contains("<html lang=\"de\">"), page.body());
        assertFalse(page.body().contains("secret"), page.body());
        assertTrue(client.get(path, "Cookie", COOKIE, "Accept", "text/html", "Accept-Language", "fr")
                .body()
                .contains("<html lang=\"en\">"));
        requireProblem(status, status == 404 ? "HS-NOT-FOUND" : "HS-INTERNAL", client.get(path, "Cookie", COOKIE));
    }

    @Test
    void whatAPageThrowsIsLoggedWithoutItsMessage() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                StringBuilder trace = new StringBuilder();
                for (Throwable t = line.getThrown(); t != null; t = t.getCause()) {
                    trace.append(t).append(List.of(t.getStackTrace()));
                }
                lines.add(new SimpleFormatter().formatMessage(line) + trace);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            HttpResponse<String> answer = client.get("/throw", "Cookie", COOKIE);
            String reference = answer.body().replaceAll(".*reference ([0-9a-f]{12}).*", "$1");
            List<String> about =
                    lines.stream().filter(line -> line.contains(reference)).toList();
            assertEquals(1, about.size(), lines.toString());
            assertTrue(about.getFirst().contains("PagesServlet"), about.getFirst());
            assertFalse(String.join("", lines).contains("secret"), lines.toString());
        } finally {
            root.removeHandler(handler);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,/signin",
        "/persons,/signin?next=%2Fpersons",
        "/a%20b?x=1&y=%C3%A4,/signin?next=%2Fa%2520b%3Fx%3D1%26y%3D%25C3%25A4"
    })
    void peopleAreSentToSignIn(String path, String target) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertEquals(303, answer.statusCode());
        assertEquals(target, header(answer, "Location"));
        assertEquals("", answer.body());
    }

    @Test
    void partsOfPagesAndProgramsAreToldSo() {
        requireProblem(401, "HS-WEB-SIGN-IN", client.get("/fragment", "Sec-Fetch-Dest", "image"));
        HttpResponse<String> api = client.get("/api/v1/persons", "Accept", "text/html");
        requireProblem(401, "HS-WEB-SIGN-IN", api);
        assertEquals("Bearer realm=\"healthstead\"", header(api, "WWW-Authenticate"));
        requireProblem(401, "HS-WEB-SIGN-IN", client.get("/api/v1/openapi.json"));
        requireProblem(401, "HS-WEB-SIGN-IN", client.get("/api/v1/nothing"));
        requireProblem(401, "HS-WEB-SIGN-IN", client.send("POST", "/api/v1/persons", "{}"));
        HttpResponse<String> wrong = client.as("hs_pat_wrong", "GET", "/api/v1/persons", null, "Cookie", COOKIE);
        requireProblem(401, "HS-WEB-SIGN-IN", wrong);
        assertTrue(header(wrong, "WWW-Authenticate").contains("invalid_token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signin",
                "/signin?next=%2F",
                "/setup",
                "/setup/code",
                "/signout",
                "/help",
                "/help/sign-in",
                "/language",
                "/demo/signin"
            })
    void whatIsNeededToSignInNeedsNobody(String path) {
        assertEquals(200, client.get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signinx",
                "/helpx",
                "/language/x",
                "/demo",
                "/assets",
                "/assets/../persons",
                "/signin/..%2fpersons",
                "/Signin",
                "//signin/x",
                "/healthy"
            })
    void looksLikeOpenAndIsNot(String path) {
        int status = client.get(path).statusCode();
        assertTrue(status == 303 || status == 400 || status == 401, path + " " + status);
    }

    @Test
    void aTokenInTheQueryIsIgnored() {
        household.callers.asked.clear();
        for (String name : new String[] {"access_token", "token", "bearer", "authorization"}) {
            requireProblem(401, "HS-WEB-SIGN-IN", client.get("/api/v1/persons?" + name + "=" + KnownCallers.ANNA));
        }
        assertTrue(household.callers.asked.isEmpty(), household.callers.asked.toString());
        assertEquals(
                200,
                client.anna("/api/v1/persons?access_token=" + KnownCallers.BEN).statusCode());
    }

    @Test
    void theSchemeOfATokenHasNoCase() {
        assertEquals(
                200,
                client.get("/api/v1/persons", "Authorization", "bearer " + KnownCallers.ANNA)
                        .statusCode());
        requireProblem(401, "HS-WEB-SIGN-IN", client.get("/api/v1/persons", "Authorization", "Basic YTpi"));
        requireProblem(401, "HS-WEB-SIGN-IN", client.get("/api/v1/persons", "Authorization", "Bearer "));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/form,Sec-Fetch-Site,same-origin,200",
        "POST,/form,Sec-Fetch-Site,none,200",
        "POST,/form,Sec-Fetch-Site,same-site,403",
        "POST,/form,Sec-Fetch-Site,cross-site,403",
        "POST,/form,Origin,OWN,200",
        "POST,/form,Origin,http://127.0.0.1:1,403",
        "POST,/form,Origin,https://OWNHOST,403",
        "POST,/form,Origin,null,403",
        "POST,/form,Origin,http://evil.example,403",
        "POST,/form,Referer,OWN/page,200",
        "POST,/form,Referer,http://evil.example/127.0.0.1,403",
        "POST,/form,X-Nothing,1,403",
        "PUT,/form,Sec-Fetch-Site,cross-site,403",
        "DELETE,/form,X-Nothing,1,403",
        "GET,/form?1-2.0-form-field,X-Nothing,1,403",
        "GET,/form?-1.-form,Sec-Fetch-Site,cross-site,403",
        "GET,/form?a=b&0-1.0-link,Sec-Fetch-Site,same-origin,200",
        "GET,/form?date=2019-01-02.5,Sec-Fetch-Site,cross-site,200",
        "GET,/form,Sec-Fetch-Site,cross-site,200",
        "POST,/api/v1/persons,Sec-Fetch-Site,cross-site,403"
    })
    void otherSitesActForNobody(String method, String path, String name, String value, int status) {
        String own = "http://127.0.0.1:" + server.port();
        String sent = value.replace("OWNHOST", "127.0.0.1:" + server.port()).replace("OWN", own);
        HttpResponse<String> answer =
                client.send(method, path, method.equals("GET") ? null : "", "Cookie", COOKIE, name, sent);
        assertEquals(status, answer.statusCode(), answer.body());
        if (status == 403) {
            requireProblem(403, "HS-WEB-ORIGIN", answer);
        }
    }

    @Test
    void aTokenActsFromAnywhere() {
        assertEquals(
                201,
                client.anna("POST", "/api/v1/persons", "{\"name\":\"A\"}", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
    }

    @Test
    void theSessionOfTheContainerIsNamedAndBounded() {
        HttpResponse<String> answer = client.get("/session", "Cookie", COOKIE);
        String cookie = header(answer, "Set-Cookie");
        assertTrue(cookie.startsWith("healthstead-forms="), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("Path=/"), cookie);
        assertTrue(answer.body().startsWith("/xtrue"), "no session in an address: " + answer.body());
        assertFalse(header(client.get("/", "Cookie", COOKIE), "Set-Cookie").contains("="));
    }

    @Test
    void redirectsCarryTheHeadersToo() {
        HttpResponse<String> answer = client.get("/redirect", "Cookie", COOKIE);
        assertEquals(302, answer.statusCode());
    }

    @Test
    void brokenQueriesAndLargeFormsAreRefused() {
        requireProblem(400, "HS-WEB-QUERY", client.get("/signin?next=%C3"));
        String form = "field=" + "a".repeat(WebSettings.FORM_KIBIBYTES * 1_024);
        requireProblem(
                413,
                "HS-WEB-TOO-LARGE",
                client.send(
                        "POST",
                        "/form",
                        form,
                        "Cookie",
                        COOKIE,
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
        String small = "field=%C3%A4";
        assertEquals(
                "ä",
                client.send(
                                "POST",
                                "/form",
                                small,
                                "Cookie",
                                COOKIE,
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .body());
    }

    @Test
    void reportsAgainstThePolicyAreTaken() {
        String report = "[{\"type\":\"csp-violation\",\"body\":{\"effectiveDirective\":\"script-src\"}}]";
        assertEquals(
                204,
                client.send(
                                "POST",
                                "/csp-reports",
                                report,
                                "Cookie",
                                COOKIE,
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Content-Type",
                                "application/reports+json")
                        .statusCode());
        assertEquals(
                400,
                client.send(
                                "POST",
                                "/csp-reports",
                                "{",
                                "Cookie",
                                COOKIE,
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Content-Type",
                                "application/reports+json")
                        .statusCode());
    }
}
