// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.ui.MemoryDocuments;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.share.MemorySealer;
import org.healthstead.ui.share.WaitingShare;
import org.healthstead.ui.share.WaitingShares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareActionTest extends RoutesTestCase {

    private static final String PART = "--XX\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";

    @TempDir
    Path folder;

    private final MemoryDocuments documents = new MemoryDocuments(household.entries());
    private Instant now = Instant.parse("2026-11-30T10:00:00Z");

    @BeforeEach
    void shares() {
        services.documents().service().set(documents);
        services.shares().set(new WaitingShares(folder, MemorySealer::new, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        }));
    }

    private static String field(String name, String text) {
        return PART.formatted(name, "", text);
    }

    private static String file(String name, String text) {
        return PART.formatted("file", "; filename=\"" + name + "\"", text);
    }

    private String share(Caller caller, String... parts) throws IOException {
        byte[] body = (String.join("", parts) + "--XX--\r\n").getBytes(StandardCharsets.UTF_8);
        assertTrue(post("/share", caller, Map.of(), body));
        assertEquals("303", answer.get("status"));
        return answer.get("Location");
    }

    private String keep(String address, Map<String, String> form) throws IOException {
        String key = address.substring(address.indexOf("key=") + 4);
        assertTrue(post("/share/" + key, MemoryHousehold.MEMBER, form, new byte[0]));
        return answer.get("Location");
    }

    private WaitingShare waiting(String address) {
        String key = address.substring(address.indexOf("key=") + 4);
        return services.shares().require().find(key, MemoryHousehold.MEMBER).orElseThrow();
    }

    private long onDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private Map<String, String> typed(String title, String date) {
        return Map.of("person", person.id().toString(), "title", title, "date", date);
    }

    @Test
    void aPhotoWaitsSealedAndBecomesADocument() throws IOException {
        String page = share(MemoryHousehold.MEMBER, field("title", "Letter"), file("photo.jpg", "CANARY"));
        assertTrue(page.startsWith("/share?key="), page);
        Path sealed = waiting(page).files().getFirst().path();
        assertFalse(Files.readString(sealed, StandardCharsets.ISO_8859_1).contains("CANARY"));
        String back = keep(page, typed("Knee", "3/4/05"));
        assertTrue(back.startsWith(page + "&problem=HS-DOCUMENT-DATE"), back);
        assertTrue(back.contains("title=Knee&date=3%2F4%2F05"), back);
        String entry = keep(page, typed("Knee", "2019"));
        assertTrue(entry.matches("/entry/[0-9a-f-]{36}\\?done=added"), entry);
        assertEquals("photo.jpg", documents.last().name());
        assertEquals("Knee", documents.last().title().orElseThrow());
        assertEquals(0, onDisk());
        assertEquals("/share", keep(page, typed("Knee", "2019")));
    }

    @Test
    void wordsGoOnToTheNote() throws IOException {
        String page = share(
                MemoryHousehold.MEMBER, field("text", "Take it\r\nafter meals"), field("url", "https://a.example"));
        String form = keep(page, Map.of("person", person.id().toString()));
        String start = "/person/" + person.id() + "/add/note?shared=";
        assertTrue(form.startsWith(start), form);
        WaitingShare words = services.shares()
                .require()
                .find(form.substring(start.length()), MemoryHousehold.MEMBER)
                .orElseThrow();
        assertEquals("Take it\r\nafter meals\nhttps://a.example", words.text());
    }

    @Test
    void wordsThatCameWithAFileAreNotLost() throws IOException {
        String page = share(MemoryHousehold.MEMBER, field("text", "from the clinic"), file("a.pdf", "%PDF"));
        assertTrue(keep(page, typed("", "")).contains("/add/note?shared="));
        assertEquals("a.pdf", documents.last().name());
    }

    @Test
    void nothingIsKeptOfWhoIsNotSignedIn() throws IOException {
        assertEquals("/signin?next=%2Fshare%3Flate%3Dyes", share(null, file("photo.jpg", "x")));
        assertEquals(0, onDisk());
    }

    @Test
    void itWaitsForHalfAnHourAndForItsOwnerOnly() throws IOException {
        String page = share(MemoryHousehold.MEMBER, file("photo.jpg", "x"));
        String key = waiting(page).key();
        WaitingShares shares = services.shares().require();
        assertTrue(shares.find(key, ContractAccess.newCaller()).isEmpty());
        now = now.plus(Duration.ofMinutes(31));
        assertTrue(shares.find(key, MemoryHousehold.MEMBER).isEmpty());
        assertEquals(0, onDisk());
    }

    @Test
    void nobodyChosenIsSaidAndTheFileWaitsOn() throws IOException {
        String page = share(MemoryHousehold.MEMBER, file("photo.jpg", "x"));
        assertTrue(keep(page, Map.of("person", "")).startsWith(page + "&problem=HS-PERSON-NOT-FOUND"));
        assertEquals(1, onDisk());
    }
}
