// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * The files of a form, one after the other as they come from the network: never in memory as a whole, and never in a
 * temporary file, which is where a servlet container or Wicket would put them.
 */
final class FormFiles {

    private static final int MAX_PART_HEADER_BYTES = 4_096;
    private static final int MAX_FIELDS = 10;
    private static final int MAX_FIELD_BYTES = 1_000;
    /** Of the longest note that the record takes. */
    private static final int MAX_SHARED_BYTES = 200_000;

    private static final int BUFFER_BYTES = 1 << 16;

    private FormFiles() {}

    /** Takes one file. */
    @FunctionalInterface
    interface FileReceiver {
        /**
         * @param fields of the form that come before the file
         * @param name of the file, without folders
         * @param bytes closed by who calls
         */
        void take(Map<String, String> fields, String name, InputStream bytes) throws IOException;
    }

    /**
     * Hands over each file; file inputs that were left empty are passed over.
     *
     * @throws ProblemException {@code HS-UPLOAD-BROKEN}, {@code HS-UPLOAD-NO-FILE}
     */
    static void each(HttpServletRequest request, int most, FileReceiver taker) throws IOException {
        if (read(request, most, new HashMap<>(), MAX_FIELD_BYTES, taker) == 0) {
            throw ProblemCode.UPLOAD_NO_FILE.problem("No file was chosen.").exception();
        }
    }

    /**
     * The same for what another app shares: it may be words alone, and they may be many.
     *
     * @param fields to which all fields are added
     */
    static void shared(HttpServletRequest request, int most, Map<String, String> fields, FileReceiver taker)
            throws IOException {
        read(request, most, fields, MAX_SHARED_BYTES, taker);
    }

    private static int read(
            HttpServletRequest request, int most, Map<String, String> fields, int mostBytes, FileReceiver taker)
            throws IOException {
        int taken = 0;
        try {
            FileUpload upload = new FileUpload();
            upload.setFileCountMax(most);
            upload.setPartHeaderSizeMax(MAX_PART_HEADER_BYTES);
            FileItemIterator parts = upload.getItemIterator(new UploadContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (part.isFormField()) {
                    addField(fields, part, mostBytes);
                } else if (part.getName() != null && !part.getName().isBlank()) {
                    try (InputStream bytes = new BufferedInputStream(part.openStream(), BUFFER_BYTES)) {
                        taker.take(fields, withoutFolders(part.getName()), bytes);
                    }
                    taken++;
                }
            }
        } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
            throw ProblemCode.UPLOAD_BROKEN
                    .problem("The upload did not arrive as a whole. Nothing of it was kept.")
                    .exception(e);
        }
        return taken;
    }

    private static void addField(Map<String, String> fields, FileItemStream part, int mostBytes) throws IOException {
        try (InputStream bytes = part.openStream()) {
            String text = new String(bytes.readNBytes(mostBytes), StandardCharsets.UTF_8);
            if (fields.size() < MAX_FIELDS && part.getFieldName() != null) {
                fields.put(part.getFieldName(), text);
            }
        }
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** What the parser asks of a request, without the servlet API that it was built for. */
    private record UploadContext(HttpServletRequest request) implements org.apache.commons.fileupload.UploadContext {

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
