// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.Request;
import org.healthstead.documents.worker.OfficeFile.Sheet;

/** The words of a text in an archive: plain, marked up, or rich text. A text that stands alone never comes here. */
final class TextFile {

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<!--.*?-->|<(script|style|head)\\b[^>]*>.*?</\\1\\s*>|<[?!][^>]*>");

    private static final Pattern BREAK = Pattern.compile(
            "(?i)</?(p|div|br|hr|tr|li|h[1-6]|table|paragraph|item|title|text|section|caption|content)\\b[^>]*>");

    private static final Pattern CELL = Pattern.compile("(?i)</(td|th)\\s*>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");

    private TextFile() {}

    /** @throws UnreadableException when the bytes are no text */
    static PagedFile open(ReceivedFile file, Request request) throws IOException {
        byte[] bytes = file.head(MAX_BYTES);
        String text = decode(bytes);
        if (text.startsWith("{\\rtf")) {
            return page("application/rtf", richText(text), request);
        }
        return text.stripLeading().startsWith("<")
                ? page("text/html", words(text), request)
                : page("text/plain", text, request);
    }

    private static PagedFile page(String mediaType, String text, Request request) {
        return new OfficeFile(mediaType, List.of(new Sheet("", text.strip())), request);
    }

    private static String decode(byte[] bytes) throws IOException {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (mark == 0xfeff || mark == 0xfffe) {
            return new String(bytes, StandardCharsets.UTF_16).strip();
        }
        for (byte value : bytes) {
            if (value >= 0 && value < ' ' && "\t\n\r\f".indexOf(value) < 0) {
                throw new UnreadableException(Failure.UNKNOWN_FORMAT);
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }

    private static String richText(String text) throws IOException {
        RTFEditorKit kit = new RTFEditorKit();
        Document document = kit.createDefaultDocument();
        try {
            kit.read(new StringReader(text), document, 0);
            return document.getText(0, document.getLength());
        } catch (BadLocationException e) {
            throw new UnreadableException(Failure.DAMAGED, e);
        }
    }

    private static String words(String markup) {
        String seen = UNSEEN.matcher(markup).replaceAll(" ").replaceAll("\\s+", " ");
        String lines = CELL.matcher(BREAK.matcher(seen).replaceAll("\n")).replaceAll("\t");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[ \t]*\n\\s*", "\n");
    }
}
