// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.MemoryAccounts;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.context.UiServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryFileActionTest {

    private final MemoryHousehold household = new MemoryHousehold();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final Routes routes = new Routes(new UiServices(
            household.entries(),
            household.series(),
            household.persons(),
            accounts,
            accounts,
            accounts,
            household.access()));
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream saved = new ByteArrayOutputStream();
    private Entry entry;
    private Person person;
    private String show;

    @BeforeEach
    void entry() {
        person = household.add("Ada", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        entry = household.entry(
                person,
                "{'resourceType':'DocumentReference','description':'Letter <x>','text':{'div':'<div><p>one</p>"
                        + "<p><del>two</del></p><script>bad</script></div>'},'content':[{'attachment':{'contentType':"
                        + "'text/html','title':'a\\r\\nb.exe','data':'PHNjcmlwdD4='}}]}");
    }

    private String get(String at, String version, Caller caller) throws IOException {
        headers.clear();
        saved.reset();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getRequestURI" -> "/entry/" + entry.id() + "/file";
                    case "getAttribute" -> arguments[0].equals(RequestAttributes.CALLER) ? caller : null;
                    case "getParameter" ->
                        switch (arguments[0].toString()) {
                            case "at" -> at;
                            case "version" -> version;
                            default -> show;
                        };
                    default -> null;
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setHeader" -> headers.put(arguments[0].toString(), arguments[1].toString());
                    case "setContentType", "sendError", "setStatus" ->
                        headers.put(method.getName(), arguments[0].toString());
                    case "getOutputStream" -> new Sink(saved);
                    case "isCommitted" -> false;
                    default -> null;
                });
        assertTrue(routes.handle(request, response));
        return saved.toString(StandardCharsets.UTF_8);
    }

    private String get(String at) throws IOException {
        return get(at, null, MemoryHousehold.MEMBER);
    }

    @Test
    void savesAFileAsItCameAndNeverAsAPage() throws IOException {
        assertEquals("<script>", get("content[0].attachment"));
        assertEquals("application/octet-stream", headers.get("setContentType"));
        assertEquals(
                "attachment; filename=\"a_b.exe.html\"; filename*=UTF-8''a%20b.exe.html",
                headers.get("Content-Disposition"));
    }

    @Test
    void savesWholeTextsAndTheWholeEntry() throws IOException {
        assertEquals("one\n~~two~~", get("text.div"));
        assertEquals(
                "attachment; filename=\"Letter_x.txt\"; filename*=UTF-8''Letter%20x.txt",
                headers.get("Content-Disposition"));
        assertEquals("Letter <x>", get("description"));
        assertTrue(get(null).startsWith("{\"resourceType\":\"DocumentReference\""));
        assertTrue(get(null, "1", MemoryHousehold.MEMBER).startsWith("{"));
    }

    @Test
    void opensOnlyWhatItsBytesSayIsSafe() throws IOException {
        show = "1";
        assertEquals("<script>", get("content[0].attachment"));
        assertEquals("application/octet-stream", headers.get("setContentType"));
        assertTrue(headers.get("Content-Disposition").startsWith("attachment;"));
        entry = household.entry(
                person,
                "{'resourceType':'DocumentReference','content':[{'attachment':{'contentType':'text/html',"
                        + "'title':'Letter','data':'JVBERi0xLjQ='}}]}");
        assertEquals("%PDF-1.4", get("content[0].attachment"));
        assertEquals("application/pdf", headers.get("setContentType"));
        assertTrue(headers.get("Content-Disposition").startsWith("inline; filename=\"Letter.pdf\""));
        show = null;
        get("content[0].attachment");
        assertEquals("application/octet-stream", headers.get("setContentType"));
    }

    @Test
    void anythingElseIsNotThere() throws IOException {
        for (String at : new String[] {
            "",
            "content",
            "content[0]",
            "content[9].attachment",
            "content[",
            "content[x]",
            "[0]",
            "a..b",
            "../x",
            "Binary",
            "content[99999999999]",
            "x".repeat(5_000)
        }) {
            assertEquals("", get(at), at);
            assertEquals("404", headers.get("sendError"), at);
        }
        for (String version : new String[] {"2", "0", "-1", "x", "99999999999"}) {
            assertEquals("", get(null, version, MemoryHousehold.MEMBER), version);
            assertEquals("404", headers.get("sendError"), version);
        }
        assertEquals("", get("description", null, null));
        assertTrue(headers.get("Location").startsWith("/signin"));
    }

    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream to;

        Sink(ByteArrayOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) {
            to.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
