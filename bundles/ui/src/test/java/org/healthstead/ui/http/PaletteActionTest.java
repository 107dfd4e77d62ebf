// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.Snippet;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.MemoryAccounts;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemorySearch;
import org.healthstead.ui.application.StandardNavigation;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.search.SearchPageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The palette's list, and the theme that the reader chooses. */
class PaletteActionTest {

    private final MemoryHousehold household = new MemoryHousehold();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemorySearch search = new MemorySearch();
    private final UiServices services = household.services(accounts);
    private final Routes routes = new Routes(services, new StandardNavigation(services::lists)::items);
    private final Map<String, String> answer = new LinkedHashMap<>();
    private final StringWriter written = new StringWriter();
    private Person ada;

    @BeforeEach
    void household() {
        services.search().set(search);
        services.kinds().set(TestKinds.kinds());
        ada = household.add(
                "Ada <b>", Optional.of(PartialDate.parse("1815-12-10")), Optional.empty(), MemoryHousehold.MEMBER);
        household.add("Ben", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
    }

    private String go(String... parameters) throws IOException {
        ask("GET", "/go", MemoryHousehold.MEMBER, parameters);
        return written.toString();
    }

    private void ask(String method, String path, Caller caller, String... parameters) throws IOException {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        written.getBuffer().setLength(0);
        answer.clear();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                PaletteActionTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getAttribute" -> arguments[0].equals(RequestAttributes.CALLER) ? caller : null;
                    case "getParameter" -> named.get(arguments[0]);
                    case "getCookies" -> new Cookie[0];
                    default -> null;
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                PaletteActionTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "setStatus" -> answer.put("status", arguments[0].toString());
                    case "setHeader", "addHeader" -> answer.put(arguments[0].toString(), arguments[1].toString());
                    case "getWriter" -> new PrintWriter(written, true);
                    case "isCommitted" -> false;
                    default -> null;
                });
        routes.handle(request, response);
    }

    @Test
    void listsPagesPeopleActionsAndHitsTogether() throws IOException {
        search.hits.add(SearchPageTest.hit(ada.id(), "text"));
        String list = go("q", "a", "person", ada.id().toString());
        contains(list, "/allergies\"");
        contains(list, "Ferritin");
        contains(list, "/search?q=a&amp;person=" + ada.id());
        contains(list, "role=\"option\"");
        String first = go("person", ada.id().toString());
        contains(first, "/person/" + ada.id() + "/timeline");
        contains(first, "Ben");
        lacks(first, "/search?q=");
    }

    private void found(String json) {
        Entry entry = household.entry(ada, json);
        search.hits.add(new SearchHit(
                entry.id(),
                ada.id(),
                entry.type(),
                entry.projection().title(),
                Optional.empty(),
                entry.projection().negated(),
                "title",
                Snippet.EMPTY));
    }

    @Test
    void aHitShowsItsValueAndHowItIsJudged() throws IOException {
        found("{'resourceType':'Observation','status':'preliminary','code':{'text':'Sodium'},"
                + "'valueQuantity':{'value':151.0,'unit':'mmol/L'},'interpretation':[{'text':'panic high'}]}");
        found("{'resourceType':'Condition','code':{'text':'Lupus'},'verificationStatus':{'coding':[{'code':"
                + "'refuted'}]}}");
        found("{'resourceType':'MedicationStatement','status':'stopped','medicationCodeableConcept':{'text':'Quorva'},"
                + "'dosage':[{'text':'one at night'}]}");
        String list = go("q", "x");
        contains(list, "Sodium<small>Preliminary · 151.0\u00a0mmol/L · Critically high</small>");
        contains(list, "Lupus (does not count)<small>Ruled out</small>");
        contains(list, "Quorva<small>Stopped · one at night</small>");
    }

    @Test
    void findsPlacesByTheBeginningsOfTheirWords() throws IOException {
        contains(go("q", "TIME", "person", ada.id().toString()), "/timeline\"");
        lacks(go("q", "imeline", "person", ada.id().toString()), "/timeline\"");
    }

    /** "About the person" has the word, and "People" begins with it. */
    @Test
    void whatBeginsWithTheTextComesFirst() throws IOException {
        String list = go("q", "pe", "person", ada.id().toString());
        assertTrue(list.indexOf("/about\"") > list.indexOf("href=\"/people\""), list);
        contains(list, "/about\"");
    }

    @Test
    void namesPeopleSafelyAndLeadsToTheirOverview() throws IOException {
        String list = go("q", "Ada", "only", "people");
        contains(list, "Ada &lt;b&gt;");
        contains(list, "/person/" + ada.id() + "/overview");
        contains(list, "born Dec 10, 1815");
        lacks(list, "kind=allergy");
        contains(go("q", "Nobody", "only", "people"), "Nobody");
    }

    @Test
    void knowsPagesAndPeopleWhileSearchIsAway() throws IOException {
        services.search().unset(search);
        contains(go("q", "Ben"), "Ben");
    }

    @Test
    void tellsStrangersNothing() throws IOException {
        ask("GET", "/go", null, "q", "Ada");
        assertEquals("", written.toString());
        assertEquals("303", answer.get("status"));
    }

    @Test
    void anUnknownPersonIsNoPerson() throws IOException {
        contains(go("q", "Ben", "person", "no-id"), "Ben");
        lacks(go("person", "00000000-0000-0000-0000-000000000000"), "00000000");
    }

    @Test
    void keepsTheThemeAndLeadsBack() throws IOException {
        ask("POST", "/theme", MemoryHousehold.MEMBER, "theme", "dark", "next", "/search?q=x");
        assertEquals("theme=dark; Path=/; Max-Age=31536000; SameSite=Lax", answer.get("Set-Cookie"));
        assertEquals("/search?q=x", answer.get("Location"));
        ask("POST", "/theme", MemoryHousehold.MEMBER, "theme", "auto;x", "next", "//elsewhere");
        assertEquals("theme=; Path=/; Max-Age=0; SameSite=Lax", answer.get("Set-Cookie"));
        assertEquals("/", answer.get("Location"));
    }
}
