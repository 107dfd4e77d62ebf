// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.documents.DocumentLimits;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.documents.DocumentSummary;

/** Readers with real worker processes. */
final class Readers {

    /** A page takes long on a machine that does other things as well. */
    static final int PATIENT_SECONDS = 300;

    static final DocumentLimits PATIENT = new DocumentLimits(2_000, PATIENT_SECONDS, 60, 256);

    private Readers() {}

    static ProcessDocumentReader withoutRecognition(Path temporary) {
        return of(temporary, PATIENT, "/nonexistent/tesseract");
    }

    static ProcessDocumentReader of(Path temporary, DocumentLimits limits, String tesseract) {
        return new ProcessDocumentReader(
                temporary, limits, Duration.ofMinutes(1), new TesseractProgram(tesseract, List.of("eng", "deu")));
    }

    /** What was read of a file. */
    record Result(DocumentSummary summary, List<DocumentPage> pages) {}

    static Result read(DocumentReader reader, byte[] file) throws IOException {
        return read(reader, file, "application/octet-stream", 1);
    }

    static Result read(DocumentReader reader, byte[] file, String declared, int from) throws IOException {
        List<DocumentPage> pages = new ArrayList<>();
        DocumentSummary summary = reader.read(new ByteArrayInputStream(file), declared, from, pages::add);
        return new Result(summary, pages);
    }

    static byte[] picture(DocumentReader reader, byte[] file, int page, int longerSide) throws IOException {
        return reader.picture(new ByteArrayInputStream(file), "application/octet-stream", page, longerSide);
    }
}
