// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.healthstead.platform.api.documents.DocumentPage.Word;

/**
 * The bytes of a page before they are sealed: format (1 byte), then deflated: name, text, and each word with its box.
 * Places are kept as 65,535th parts of the page, which is finer than a pixel of any picture of it.
 */
final class PageCodec {

    private static final int FORMAT = 1;
    private static final float PARTS = 65_535;

    private PageCodec() {}

    static byte[] pack(DocumentPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORMAT);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            write(out, page.name());
            write(out, page.text());
            out.writeInt(page.words().size());
            for (Word word : page.words()) {
                out.writeInt(word.from());
                out.writeInt(word.to());
                out.writeShort(part(word.left()));
                out.writeShort(part(word.top()));
                out.writeShort(part(word.width()));
                out.writeShort(part(word.height()));
                out.writeByte(Math.clamp(word.sureness(), 0, 100));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static DocumentPage unpack(byte[] bytes, int number, Origin origin) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)))) {
            if (bytes[0] != FORMAT) {
                throw new IOException("a page of format " + bytes[0]);
            }
            String name = read(in);
            String text = read(in);
            int count = in.readInt();
            List<Word> words = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                words.add(new Word(
                        in.readInt(),
                        in.readInt(),
                        in.readUnsignedShort() / PARTS,
                        in.readUnsignedShort() / PARTS,
                        in.readUnsignedShort() / PARTS,
                        in.readUnsignedShort() / PARTS,
                        in.readByte()));
            }
            return new DocumentPage(number, text, words, origin, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text alone. */
    static String text(byte[] bytes) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)))) {
            read(in);
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int part(float place) {
        return Math.clamp(Math.round(place * PARTS), 0, (int) PARTS);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
