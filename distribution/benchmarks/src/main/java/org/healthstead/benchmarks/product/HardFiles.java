// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are hard to read and small: each is refused or read within bounds. */
final class HardFiles {

    private static final int PAGES = 2_000;
    private static final int PIXELS = 20_000;
    private static final int ARCHIVES = 16;
    private static final int ZEROS = 64 * 1024 * 1024;

    private final Path folder;

    HardFiles(Path folder) {
        this.folder = folder;
    }

    List<Path> write() throws IOException {
        return List.of(
                Files.write(folder.resolve("long.pdf"), pdf()),
                Files.write(folder.resolve("large.png"), png()),
                Files.write(folder.resolve("packed.zip"), archive()));
    }

    /** Pages of one line each (ISO 32000-1, 7.5). */
    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        text(out, "%PDF-1.4\n");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < PAGES; i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        object(out, places, "<< /Type /Catalog /Pages 2 0 R >>");
        object(out, places, "<< /Type /Pages /Count " + PAGES + " /Kids [" + kids + "] >>");
        object(out, places, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int i = 0; i < PAGES; i++) {
            String line = "BT /F 12 Tf 72 720 Td (Page " + i + " of a long letter) Tj ET";
            object(
                    out,
                    places,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>"
                            + " /Contents " + (5 + 2 * i) + " 0 R >>");
            object(out, places, "<< /Length " + line.length() + " >>\nstream\n" + line + "\nendstream");
        }
        int table = out.size();
        text(out, "xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (int place : places) {
            text(out, "%010d 00000 n \n".formatted(place));
        }
        text(out, "trailer << /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, List<Integer> places, String content) throws IOException {
        places.add(out.size());
        text(out, places.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private static void text(ByteArrayOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** White, one bit to the pixel (PNG specification, 11.2). */
    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        text(png, "\u0089PNG\r\n\u001a\n");
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(PIXELS);
        fields.writeInt(PIXELS);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(png, "IHDR", head.toByteArray());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        byte[] row = new byte[1 + PIXELS / 8];
        Arrays.fill(row, 1, row.length, (byte) 0xff);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
            for (int y = 0; y < PIXELS; y++) {
                deflater.write(row);
            }
        }
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /** Archives in an archive, each of zeros that take a thousand times their room. */
    private static byte[] archive() throws IOException {
        byte[] inner = zip("zeros.txt", new byte[ZEROS]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < ARCHIVES; i++) {
                zip.putNextEntry(new ZipEntry("part" + i + ".zip"));
                zip.write(inner);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
