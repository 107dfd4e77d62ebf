// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.apache.wicket.protocol.http.mock.MockHttpSession;
import org.apache.wicket.util.tester.FormTester;
import org.healthstead.ui.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorPagesTest {

    private static final String PASSWORD = "four words in a row";

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages();
        pages.signedIn(false);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private void submit(String address, Map<String, String> fields) {
        pages.signedIn(false);
        pages.tester.executeUrl(address);
        FormTester form = pages.tester.newFormTester("form", false);
        fields.forEach((name, value) -> form.setValue(name + ":field:input", value));
        pages.signedIn(false);
        pages.tester.getRequest().setHeader("sec-fetch-site", "same-origin");
        form.submit();
    }

    private String page() {
        return pages.tester.getLastResponseAsString();
    }

    @Test
    void signsInAndGoesWhereOneWantedTo() {
        pages.accounts.setUp("Byron", "ada", PASSWORD.toCharArray());
        submit("signin?next=%2Fsearch%3Fq%3Diron", Map.of("account", "ada", "password", "wrong"));
        contains(page(), "Name or password is wrong.");
        contains(page(), "value=\"ada\"");
        lacks(page(), "value=\"wrong\"");
        submit("signin?next=%2Fsearch%3Fq%3Diron", Map.of("account", "ada", "password", PASSWORD));
        assertEquals(303, pages.status());
        assertEquals("/search?q=iron", pages.location());
    }

    /** Whoever put a session into this browser before must not share it afterwards. */
    @Test
    void endsTheContainersSessionThatWasThereBefore() {
        pages.accounts.setUp("Byron", "ada", PASSWORD.toCharArray());
        MockHttpSession before = pages.tester.getHttpSession();
        before.setTemporary(false);
        String planted = before.getId();
        before.setAttribute("planted", "x");
        submit("signin", Map.of("account", "ada", "password", "wrong"));
        assertEquals("x", before.getAttribute("planted"));
        submit("signin", Map.of("account", "ada", "password", PASSWORD));
        assertEquals(303, pages.status());
        assertNull(before.getAttribute("planted"));
        assertNotEquals(planted, pages.tester.getHttpSession().getId());
    }

    @Test
    void neverLeadsToAnotherSite() {
        pages.accounts.setUp("Byron", "ada", PASSWORD.toCharArray());
        for (String next :
                new String[] {"https://evil.test/", "//evil.test", "/\\evil.test", "/\t/evil.test", "javascript:x"}) {
            submit(
                    "signin?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8),
                    Map.of("account", "ada", "password", PASSWORD));
            assertEquals("/", pages.location(), next);
        }
    }

    @Test
    void leadsToSetUpUntilItIsDone() {
        assertEquals("303 /setup", pages.redirect("/signin"));
        pages.signedIn(false);
        pages.accounts.setUp("Byron", "ada", PASSWORD.toCharArray());
        assertEquals("303 /signin?because=setup-done", pages.redirect("/setup?code=x"));
    }

    @Test
    void doesNotTakeAFormFromAnAddress() {
        pages.accounts.setUp("Byron", "ada", PASSWORD.toCharArray());
        pages.signedIn(false);
        pages.tester.executeUrl(
                "signin?-1.-form&account:field:input=ada&password:field:input=" + PASSWORD.replace(' ', '+'));
        assertEquals(0, pages.accounts.sessions.size());
    }
}
