// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.UiServices;
import org.healthstead.ui.api.Addresses;

/**
 * Takes files of a form. Each part goes straight from the network into the import service, which seals it: never into
 * memory as a whole, and never as plain text into a temporary file, which is where a servlet container or Wicket would
 * put it.
 */
final class UploadRoute implements Route {

    private static final Pattern PATH = Pattern.compile("/person/" + Routes.ID + "/import");
    private static final int MAX_PARTS = 50;
    private static final int MAX_PART_HEADER_BYTES = 4_096;

    private final UiServices services;

    UploadRoute(UiServices services) {
        this.services = services;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public String pageOf(MatchResult path) {
        return Addresses.imports(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        JobId last = null;
        try {
            FileUpload upload = new FileUpload();
            upload.setFileCountMax(MAX_PARTS);
            upload.setPartHeaderSizeMax(MAX_PART_HEADER_BYTES);
            FileItemIterator parts = upload.getItemIterator(new UploadContext(request));
            while (parts.hasNext()) {
                JobId job = take(parts.next(), PersonId.parse(path.group(1)), caller);
                last = job == null ? last : job;
            }
        } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
            throw problem("HS-UPLOAD-BROKEN", "The upload did not arrive as a whole. Nothing of it was kept.", e);
        }
        if (last == null) {
            throw problem("HS-UPLOAD-NO-FILE", "No file was chosen.", null);
        }
        Routes.seeOther(response, Addresses.with(pageOf(path), "job", last.toString()));
    }

    /** Null when the part is no file: a field, or a file input that was left empty. */
    private JobId take(FileItemStream part, PersonId person, Caller caller) throws IOException {
        if (part.isFormField() || part.getName() == null || part.getName().isBlank()) {
            return null;
        }
        ImportRequest wish = new ImportRequest(person, withoutFolders(part.getName()), Mismatch.ASK);
        try (InputStream bytes = new BufferedInputStream(part.openStream(), 1 << 16)) {
            return services.requireImports().submit(wish, bytes, caller);
        }
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static ProblemException problem(String code, String detail, Exception cause) {
        return Problem.of(code, Problem.Kind.INVALID, detail).exception(cause);
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
