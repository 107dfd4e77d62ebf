// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.content.AttachedFile.Format;
import org.junit.jupiter.api.Test;

class AttachedFileTest {

    private static final int LIMIT = 100_000;

    private static AttachedFile file(String type, byte[] bytes) {
        return base64(type, Base64.getEncoder().encodeToString(bytes));
    }

    private static AttachedFile base64(String type, String data) {
        return AttachedFile.of(JsonObject.builder()
                        .put("contentType", type)
                        .put("data", data)
                        .build())
                .orElseThrow();
    }

    private static String text(String type, byte[] bytes) {
        return file(type, bytes).text(LIMIT);
    }

    private static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] rtf(String text) {
        return in("ISO-8859-1", text);
    }

    @Test
    void readsTheEncodingThatIsDeclaredOrShows() {
        assertEquals("Müller", text("text/plain; charset=ISO-8859-1", in("ISO-8859-1", "Müller")));
        assertEquals("10 € – „gut“", text("TEXT/PLAIN; charset=\"latin1\"", in("windows-1252", "10 € – „gut“")));
        assertEquals("łąka", text("text/plain;charset=iso-8859-2", in("ISO-8859-2", "łąka")));
        assertEquals("Quaddelgrütze", text("text/plain", in("ISO-8859-1", "Quaddelgrütze")));
        assertEquals("Grüße 漢", text("text/plain", in("UTF-8", "Grüße 漢")));
        assertEquals("Hello", text("text/plain;charset=utf-16", in("UTF-16", "Hello")));
        assertEquals("Hello", text("text/plain", in("UTF-16LE", "\uFEFFHello")));
        assertEquals("Äh", text("text/plain; charset=no-such", in("UTF-8", "\uFEFFÄh")));
        assertEquals(
                "<meta charset=iso-8859-1><p>Öl",
                text("text/html", in("ISO-8859-1", "<meta charset=iso-8859-1><p>Öl")));
        assertEquals(
                "<?xml version='1.0' encoding='ISO-8859-15'?><a>€</a>",
                text("text/xml", in("ISO-8859-15", "<?xml version='1.0' encoding='ISO-8859-15'?><a>€</a>")));
    }

    @Test
    void aLetterThatTheLimitCutsInTwoDoesNotSpoilTheRest() {
        byte[] bytes = in("UTF-8", "aß");
        assertEquals("a", file("text/plain", bytes).text(2));
    }

    @Test
    void findsTheTypeThatNobodyDeclared() {
        assertEquals("text/plain", file("", in("UTF-8", "a note")).mediaType());
        assertEquals(
                "application/pdf", file("", in("UTF-8", "%PDF-1.4 and so on")).mediaType());
        assertEquals(Format.HTML, file("", in("UTF-8", " <!DOCTYPE html><p>x")).format());
        assertEquals(
                Format.XML,
                file("application/octet-stream", in("UTF-8", "<?xml version='1.0'?><a/>"))
                        .format());
        assertEquals(
                Format.XML, file("application/hl7-cda+xml", in("UTF-8", "<a/>")).format());
        assertEquals(Format.NONE, file("image/svg+xml", in("UTF-8", "<svg/>")).format());
        assertEquals(Format.NONE, file("", new byte[] {0, 1, 2, 3, 4, 5, 6, 7}).format());
        assertEquals("", text("application/pdf", in("UTF-8", "%PDF-1.4")));
        assertEquals("", text("text/plain", new byte[] {0, 1, 2, 3, 4, 5, 6, 7}));
    }

    @Test
    void readsBase64OfAnyMake() {
        assertEquals(
                "Text with broken lines",
                base64("text/plain", "VGV4dCB3aXRoIGJyb2tl\r\nbiBsaW5lcw==").text(LIMIT));
        byte[] all = in("UTF-8", "ÿ¿ÿ¾>>>???");
        assertArrayEquals(
                all,
                base64("text/plain", Base64.getUrlEncoder().encodeToString(all)).bytes());
        assertArrayEquals(
                all, base64("x/y", Base64.getEncoder().encodeToString(all)).bytes());
        assertTrue(AttachedFile.of(
                        JsonObject.builder().put("contentType", "text/plain").build())
                .isEmpty());
    }

    @Test
    void unpacksNeverMoreThanTheLimit() throws IOException {
        assertEquals("zipped", text("text/plain", packed(in("UTF-8", "zipped"))));
        byte[] packed = packed(new byte[50_000_000]);
        assertEquals(LIMIT, GzipContent.of(packed, LIMIT).length);
        byte[] damaged = packed(in("UTF-8", "some words ".repeat(1_000)));
        damaged[damaged.length / 2] ^= 0x55;
        assertTrue(text("text/plain", damaged).length() <= LIMIT);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void readsRichTextWithoutWhatIsForPrograms() {
        assertEquals(
                "<div>Patient complains of quenfever for two days.<br/></div>",
                text("text/rtf", rtf("{\\rtf1\\ansi Patient complains of {\\b quenfever} for two days.\\par}")));
        assertEquals(
                "<div>Müller — a &lt; b {x}</div>",
                text(
                        "application/rtf",
                        rtf("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator Word;}{\\info{\\title T}}M\\'fcller "
                                + "\\emdash  a < b \\{x\\}}")));
        assertEquals("<div>Grüße 漢!</div>", text("text/rtf", rtf("{\\rtf1\\uc1 Gr\\u252?\\u223?e \\u28450?!}")));
        assertEquals(
                "<div><s>5 mg</s> 2.5 mg</div>", text("text/rtf", rtf("{\\rtf1 {\\strike 5 mg} 2.5 mg{\\v secret}}")));
        assertEquals(
                "<div>Привет</div>", text("text/rtf", rtf("{\\rtf1\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}")));
        assertEquals("{ no rtf", text("text/rtf", rtf("{ no rtf")));
    }

    @Test
    void survivesAnyRichText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "{}\\ '*u-0123abz\r\n;~_<";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder("{\\rtf1");
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String markup = RichText.toXhtml(rtf(text.toString()));
            assertTrue(markup.endsWith("</div>"), () -> "seed " + seed + ": " + text);
        }
        assertEquals(
                "<div>x</div>", RichText.toXhtml(rtf("{\\rtf1" + "{".repeat(200_000) + "x" + "}".repeat(200_000))));
    }
}
