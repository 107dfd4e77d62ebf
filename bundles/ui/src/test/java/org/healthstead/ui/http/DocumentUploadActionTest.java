// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.healthstead.ui.MemoryDocuments;
import org.healthstead.ui.MemoryHousehold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentUploadActionTest extends RoutesTestCase {

    private static final String FIELDS = "--XX\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nKnee\r\n"
            + "--XX\r\nContent-Disposition: form-data; name=\"date\"\r\n\r\n%s\r\n";

    private final MemoryDocuments documents = new MemoryDocuments(household.entries());
    private String path;
    private byte[] letter;

    @BeforeEach
    void documents() throws IOException {
        services.documents().service().set(documents);
        path = "/person/" + person.id() + "/documents/add";
        letter = file("C:\\a\\letter.pdf", "%PDF-1", "\r\n--XX--\r\n");
    }

    private static byte[] file(String name, String content, String end) throws IOException {
        return RoutesTest.multipart(name, content.getBytes(StandardCharsets.UTF_8), end);
    }

    /** Where the answer leads. */
    private String send(byte[]... parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.write(part);
        }
        assertTrue(post(path, MemoryHousehold.MEMBER, Map.of(), body.toByteArray()));
        assertEquals("303", answer.get("status"));
        return answer.get("Location");
    }

    private static byte[] fields(String date) {
        return FIELDS.formatted(date).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileBecomesADocumentOnce() throws IOException {
        String entry = send(fields("4.3.2019"), letter);
        assertTrue(entry.matches("/entry/[0-9a-f-]{36}\\?done=added"), entry);
        assertEquals("letter.pdf", documents.last().name());
        assertEquals("Knee", documents.last().title().orElseThrow());
        assertEquals("2019-03-04", documents.last().date().orElseThrow().text());
        assertEquals(entry.replace("added", "there"), send(letter));
    }

    @Test
    void aDateThatCannotBeReadBringsBackWhatWasTyped() throws IOException {
        String back = send(fields("3/4/05"), letter);
        assertTrue(back.startsWith(path + "?problem=HS-DOCUMENT-DATE&said="), back);
        assertTrue(back.endsWith("&title=Knee&date=3%2F4%2F05"), back);
    }

    @Test
    void severalFilesAreCountedAlsoWhenOneIsRefused() throws IOException {
        byte[] note = file("note.txt", "a note", "\r\n");
        assertEquals(path + "?added=2", send(note, letter));
        assertEquals(path + "?added=1&there=1", send(file("other.txt", "another note", "\r\n"), letter));
        String back =
                send(fields("2019"), file("third.txt", "a third", "\r\n"), file("empty.txt", "", "\r\n--XX--\r\n"));
        assertEquals(path + "?added=1&problem=HS-DOCUMENT-EMPTY&title=Knee&date=2019", back);
    }
}
