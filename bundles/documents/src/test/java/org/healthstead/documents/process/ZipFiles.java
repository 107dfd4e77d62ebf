// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes ZIP files, part by part. */
final class ZipFiles {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    ZipFiles with(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    ZipFiles with(String name, String content) throws IOException {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A part of zeros, which takes next to no room. */
    ZipFiles withZeros(String name, long mebibytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1024 * 1024];
        for (long i = 0; i < mebibytes; i++) {
            zip.write(zeros);
        }
        zip.closeEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }
}
