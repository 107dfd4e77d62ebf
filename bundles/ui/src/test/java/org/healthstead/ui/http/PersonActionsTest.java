// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.PersonPhoto;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.MemoryAccounts;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryImports;
import org.healthstead.ui.context.UiServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to a person from the page about them. */
class PersonActionsTest {

    private static final String OTHER = "{'resourceType':'Patient','birthDate':'1974-03-04',"
            + "'telecom':[{'system':'phone','value':'555 1','rank':1.0}]}";

    private final MemoryHousehold household = new MemoryHousehold();
    private final MemoryImports imports = new MemoryImports();
    private final UiServices services = household.services(new MemoryAccounts());
    private final Routes routes = new Routes(services);
    private final Map<String, String> answer = new LinkedHashMap<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private Person person;

    @BeforeEach
    void household() {
        services.imports().set(imports);
        services.jobs().set(imports);
        services.sources().set(household.sources());
        person = household.add("Ada", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
    }

    private String about() {
        return "/person/" + person.id() + "/about";
    }

    private String photo() {
        return "/person/" + person.id() + "/photo";
    }

    private Person now() {
        return household.persons().find(person.id(), MemoryHousehold.MEMBER).orElseThrow();
    }

    private Entry own() {
        return household
                .find(new EntryId(person.id().value()), MemoryHousehold.MEMBER)
                .orElseThrow();
    }

    private Entry other() {
        return household.entryFrom("hospital.json", person, OTHER);
    }

    private String post(String path, Caller caller, Map<String, String> form, byte[] body) throws IOException {
        ask("POST", path, caller, form, body);
        return answer.get("Location");
    }

    private void ask(String verb, String path, Caller caller, Map<String, String> form, byte[] body)
            throws IOException {
        answer.clear();
        sent.reset();
        assertTrue(routes.handle(request(verb, path, caller, form, body), response()));
    }

    private static HttpServletRequest request(
            String verb, String path, Caller caller, Map<String, String> form, byte[] body) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PersonActionsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> verb;
                    case "getRequestURI" -> path;
                    case "getAttribute" -> arguments[0].equals(RequestAttributes.CALLER) ? caller : null;
                    case "getParameter" -> form.get(arguments[0]);
                    case "getContentType" -> "multipart/form-data; boundary=XX";
                    case "getContentLengthLong" -> (long) body.length;
                    case "getInputStream" -> new Body(body);
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                PersonActionsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setStatus", "sendError" -> answer.put("status", arguments[0].toString());
                    case "setContentType" -> answer.put("type", arguments[0].toString());
                    case "setHeader" -> answer.put(arguments[0].toString(), arguments[1].toString());
                    case "isCommitted" -> false;
                    case "getOutputStream" -> new Sink(sent);
                    default -> null;
                });
    }

    private static byte[] picture(String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("--XX\r\nContent-Disposition: form-data; name=\"part\"\r\n\r\n" + part
                        + "\r\n--XX\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"me.png\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(content);
        out.write("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    @Test
    void aPhotoBecomesASmallPictureThatThoseWhoMaySeeItGet() throws IOException {
        assertEquals(about() + "?saved=1", post(photo(), MemoryHousehold.MEMBER, Map.of(), picture("top", png())));
        byte[] kept = PersonPhoto.bytes(own().body()).orElseThrow();
        String name = now().photo().orElseThrow();
        ask("GET", photo(), MemoryHousehold.MEMBER, Map.of("v", name), new byte[0]);
        assertArrayEquals(kept, sent.toByteArray());
        assertEquals("image/jpeg", answer.get("type"));
        assertEquals("private, max-age=86400", answer.get("Cache-Control"));
        ask("GET", photo(), MemoryHousehold.MEMBER, Map.of("v", "other"), new byte[0]);
        assertEquals("no-store", answer.get("Cache-Control"));
        ask("GET", photo(), ContractAccess.newCaller(), Map.of("v", name), new byte[0]);
        assertEquals("404", answer.get("status"));
        assertEquals(0, sent.size());
    }

    @Test
    void aPictureIsReplacedTakenAwayAndBroughtBack() throws IOException {
        post(photo(), MemoryHousehold.MEMBER, Map.of(), picture("centre", png()));
        post(photo(), MemoryHousehold.MEMBER, Map.of(), picture("centre", png()));
        assertEquals(1, own().body().array("photo").size());
        int version = own().version();
        assertEquals(
                about() + "?saved=" + version,
                post(photo() + "/remove", MemoryHousehold.MEMBER, Map.of(), new byte[0]));
        assertEquals(Optional.empty(), now().photo());
        ask("GET", photo(), MemoryHousehold.MEMBER, Map.of(), new byte[0]);
        assertEquals("404", answer.get("status"));
        post(about() + "/take", MemoryHousehold.MEMBER, Map.of("undo", Integer.toString(version)), new byte[0]);
        assertTrue(now().photo().isPresent());
    }

    @Test
    void whatIsNoPictureIsRefusedAndNothingChanges() throws IOException {
        byte[] heic = "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);
        String leads = post(photo(), MemoryHousehold.MEMBER, Map.of(), picture("centre", heic));
        assertTrue(leads.startsWith(about() + "?problem=HS-PERSON-PHOTO-TYPE"), leads);
        assertEquals(1, own().version());
    }

    @Test
    void whoMayOnlyReadChangesNothing() throws IOException {
        Entry other = other();
        Caller reader = household.reader(person, Set.of(AccessCategory.values()));
        String leads = post(photo(), reader, Map.of(), picture("centre", png()));
        assertTrue(leads.contains("problem=HS-PERSON-NOT-FOUND"), leads);
        leads = post(
                about() + "/take", reader, Map.of("entry", other.id().toString(), "what", "birthDate"), new byte[0]);
        assertTrue(leads.contains("problem=HS-"), leads);
        assertEquals(1, own().version());
    }

    @Test
    void whatASourceSaysIsTakenOverAsItWroteIt() throws IOException {
        Entry other = other();
        Map<String, String> take = Map.of("entry", other.id().toString(), "what", "telecom.0");
        assertEquals(about() + "?saved=1", post(about() + "/take", MemoryHousehold.MEMBER, take, new byte[0]));
        assertEquals(other.body().array("telecom"), own().body().array("telecom"));
        take = Map.of("entry", other.id().toString(), "what", "birthDate");
        post(about() + "/take", MemoryHousehold.MEMBER, take, new byte[0]);
        assertEquals("1974-03-04", now().birthDate().orElseThrow().text());
        String leads = post(about() + "/take", MemoryHousehold.MEMBER, take, new byte[0]);
        assertTrue(leads.contains("problem=HS-UI-ACTION"), "it is said already: " + leads);
        post(about() + "/take", MemoryHousehold.MEMBER, Map.of("undo", "2"), new byte[0]);
        assertEquals(Optional.empty(), now().birthDate());
        assertEquals(other.body().array("telecom"), own().body().array("telecom"));
    }

    @Test
    void whatASourceSaidGoesByUndoingItsImports() throws IOException {
        Entry entry = household.entryFrom("a.json", person, "{'resourceType':'Basic'}");
        String path = "/person/" + person.id() + "/sources/" + entry.source().id() + "/remove";
        String job = household
                .sources()
                .imports(entry.source().id(), MemoryHousehold.MEMBER)
                .getFirst()
                .job()
                .toString();
        post(path, MemoryHousehold.MEMBER, Map.of("restore", "all"), new byte[0]);
        assertTrue(imports.actions.isEmpty(), "there is nothing to bring back");
        String leads = post(path, MemoryHousehold.MEMBER, Map.of(), new byte[0]);
        assertEquals(List.of("undo " + job), imports.actions);
        assertEquals(
                "/person/" + person.id() + "/sources?removed=" + entry.source().id(), leads);
        leads = post(path, ContractAccess.newCaller(), Map.of(), new byte[0]);
        assertTrue(leads.contains("problem=HS-SOURCE-NOT-FOUND"), leads);
    }

    @Test
    void nothingIsTakenFromTheRecordOfAnother() throws IOException {
        Person ben = household.add("Ben", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        Entry other = household.entryFrom("hospital.json", ben, OTHER);
        for (Map<String, String> wrong : List.of(
                Map.of("entry", other.id().toString(), "what", "birthDate"),
                Map.of("entry", "x", "what", "birthDate"),
                Map.of("entry", other().id().toString(), "what", "telecom.x"),
                Map.<String, String>of(),
                Map.of("undo", "x"),
                Map.of("undo", "7"))) {
            String leads = post(about() + "/take", MemoryHousehold.MEMBER, wrong, new byte[0]);
            assertTrue(leads.contains("problem=HS-UI-ACTION"), wrong + " " + leads);
        }
        assertEquals(1, own().version());
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Sink(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
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
