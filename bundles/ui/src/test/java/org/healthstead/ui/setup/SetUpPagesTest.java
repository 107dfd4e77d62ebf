// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.util.tester.FormTester;
import org.healthstead.ui.MemoryAccounts;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first set-up, step by step, and every wrong step. The tests keep cookies as a browser does. */
class SetUpPagesTest {

    private static final String PASSWORD = "four words in a row";
    private static final String LINK = "/setup?code=" + MemoryAccounts.CODE;

    private final Map<String, Cookie> browser = new LinkedHashMap<>();
    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages();
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private void prepare() {
        pages.signedIn(!pages.accounts.sessions.isEmpty());
        pages.tester.getRequest().setCookies(browser.values().toArray(new Cookie[0]));
        pages.tester.getRequest().setHeader("sec-fetch-site", "same-origin");
    }

    private void keepCookies() {
        pages.tester.getLastResponse().getCookies().forEach(cookie -> browser.put(cookie.getName(), cookie));
    }

    private String go(String address) {
        prepare();
        pages.tester.executeUrl(address.substring(1));
        keepCookies();
        return page();
    }

    /** Opens the page at an address, fills its form and sends it; the answer is where that leads, else the page. */
    private String send(String address, Map<String, String> fields) {
        go(address);
        FormTester form = pages.tester.newFormTester("form", false);
        fields.forEach((name, value) -> {
            if (!name.equals("language")) {
                form.setValue(name + ":field:input", value);
            }
        });
        prepare();
        if (fields.containsKey("language")) {
            pages.tester.getRequest().getPostParameters().setParameterValue("language", fields.get("language"));
        }
        form.submit();
        keepCookies();
        String location = pages.tester.getLastResponse().getHeader("Location");
        return location == null ? page() : location;
    }

    private String page() {
        return pages.tester.getLastResponseAsString();
    }

    private static Map<String, String> account(String name, String password, String again) {
        return Map.of("account", name, "password", password, "again", again);
    }

    private void untilAccount() {
        assertEquals("/setup/household", send(LINK, Map.of()));
        assertEquals("/setup/account", send("/setup/household", Map.of("household", "Byron")));
    }

    @Test
    void leadsFromTheLinkToWhereImportingBegins() {
        contains(go(LINK), "Step 1 of 5");
        untilAccount();
        assertEquals("/setup/person", send("/setup/account", account("ada", PASSWORD, PASSWORD)));
        assertTrue(pages.accounts.isSetUp());
        assertEquals(1, pages.accounts.sessions.size());
        String next = send("/setup/person", Map.of("name", "Ada Lovelace", "born", "1815-12-10"));
        assertTrue(next.startsWith("/setup/import?person="), next);
        contains(go(next), "/import\"");
        contains(page(), "Choose files for Ada Lovelace");
    }

    @Test
    void goingBackShowsWhatWasTyped() {
        untilAccount();
        contains(go("/setup/household"), "value=\"Byron\"");
        send("/setup/account", account("ada", "short", "short"));
        contains(go("/setup/account"), "value=\"ada\"");
        lacks(page(), "value=\"short\"");
    }

    @Test
    void aWeakPasswordNamesItsRuleBesideTheFieldAndIsNeverWritten() {
        untilAccount();
        String page = send("/setup/account", account("ada", "short", "short"));
        contains(page, "aria-invalid=\"true\"");
        contains(page, "too short: at least 15 characters");
        contains(page, "value=\"ada\"");
        lacks(page, "value=\"short\"");
        contains(send("/setup/account", account("ada", PASSWORD, "other")), "The two passwords differ");
        contains(send("/setup/account", account("", PASSWORD, PASSWORD)), "Please fill this in.");
        assertFalse(pages.accounts.isSetUp());
    }

    @Test
    void aRestartInTheMiddleAsksForTheNewLinkAndLosesNothing() {
        untilAccount();
        pages.accounts.code = "the-next-code";
        String page = send("/setup/account", account("ada", PASSWORD, PASSWORD));
        contains(page, "not valid any more");
        contains(page, "value=\"ada\"");
        assertFalse(pages.accounts.isSetUp());
        Map<String, String> again = new LinkedHashMap<>(account("ada", PASSWORD, PASSWORD));
        again.put("code", "set up http://127.0.0.1:8080/setup?code=the-next-code");
        assertEquals("/setup/person", send("/setup/account", again));
        assertEquals("Byron", pages.accounts.household());
    }

    @Test
    void aNewLinkInTheMiddleKeepsTheAnswers() {
        untilAccount();
        pages.accounts.code = "the-next-code";
        assertEquals("/setup/household", send("/setup?code=the-next-code", Map.of()));
        contains(go("/setup/household"), "value=\"Byron\"");
        lacks(page(), "not valid any more");
    }

    @Test
    void withoutALinkTheFirstStepAsksForIt() {
        contains(go("/setup"), "Set-up link");
        contains(send("/setup", Map.of()), "Please fill this in.");
        contains(send("/setup", Map.of("code", "wrong")), "not valid any more");
        assertEquals("/setup/household", send("/setup", Map.of("code", MemoryAccounts.CODE)));
        lacks(go("/setup/household"), "Set-up link");
    }

    @Test
    void aSecondTabGoesOnWhereTheFirstOneEnded() {
        untilAccount();
        send("/setup/account", account("ada", PASSWORD, PASSWORD));
        for (String step : new String[] {"/setup", "/setup/household", "/setup/account"}) {
            go(step);
            assertEquals("/setup/person", pages.location(), step);
        }
        send("/setup/person", Map.of("name", "Ada Lovelace"));
        go("/setup/person");
        assertEquals("/setup/import", pages.location());
        assertEquals(
                1,
                pages.household.persons().list("", 10, MemoryHousehold.MEMBER).size());
    }

    @Test
    void whoComesWhenItIsDoneIsSentToSignIn() {
        pages.accounts.setUp("Byron", "ada", PASSWORD.toCharArray());
        go(LINK);
        assertEquals("/signin?because=setup-done", pages.location());
        contains(go("/signin?because=setup-done"), "Set-up is done already");
        go("/setup/person");
        assertEquals("/signin?next=%2Fsetup%2Fperson", pages.location());
    }

    @Test
    void aStepTooFarLeadsBack() {
        go("/setup/account");
        assertEquals("/setup/household", pages.location());
        go("/setup/person");
        assertEquals("/setup", pages.location());
    }

    @Test
    void theChosenLanguageIsKept() {
        assertEquals("/setup/household", send(LINK, Map.of("language", "de")));
        contains(go("/setup/household"), "Ihr Haushalt");
        contains(page(), "lang=\"de\"");
    }

    @Test
    void aNameOfTheHouseholdThatIsTooLongIsRefusedAndKept() {
        send(LINK, Map.of());
        String page = send("/setup/household", Map.of("household", "x".repeat(101)));
        contains(page, "at most 100 characters");
        contains(page, "x".repeat(101));
    }

    @Test
    void aPersonThatWasAddedElsewhereIsEnough() {
        pages.accounts.setUp("Byron", "ada", PASSWORD.toCharArray());
        pages.accounts.sessions.add("s");
        pages.household.add("Ada", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        go("/setup/person");
        assertEquals("/setup/import", pages.location());
    }
}
