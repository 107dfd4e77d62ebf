// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.documents.process.ProcessDocumentReader;
import org.healthstead.documents.process.TesseractProgram;
import org.healthstead.platform.api.documents.DocumentLimits;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.documents.DocumentSummary;
import org.healthstead.platform.api.operations.Home;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Gives the reader its settings and a folder. No process is started before a document is read. */
@Component(
        service = {DocumentReader.class, HealthCheck.class},
        configurationPid = DocumentsSettings.PID,
        property = {HealthCheck.NAME + "=documents", HealthCheck.TAGS + "=core"})
@Designate(ocd = DocumentsSettings.class)
public final class DocumentsComponent implements DocumentReader, HealthCheck {

    /** A page of a document is looked at, then the next one. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final TesseractProgram recognition;
    private final ProcessDocumentReader reader;

    @Activate
    public DocumentsComponent(@Reference Home home, DocumentsSettings settings) {
        this.recognition = new TesseractProgram(
                settings.tesseract().strip(),
                List.of(settings.languages().strip().split("[\\s,+]+")));
        // The launcher empties this folder at each start.
        this.reader = new ProcessDocumentReader(
                home.folder("run").resolve("temporary"),
                new DocumentLimits(
                        settings.maxPages(),
                        settings.secondsPerPage(),
                        settings.maxMegapixels(),
                        settings.workerMegabytes()),
                IDLE,
                recognition);
    }

    @Deactivate
    void stop() {
        reader.close();
    }

    @Override
    public boolean recognizesPictures() {
        return reader.recognizesPictures();
    }

    @Override
    public boolean reads(String mediaType) {
        return reader.reads(mediaType);
    }

    @Override
    public DocumentSummary read(InputStream file, String declared, int from, PageSink pages) throws IOException {
        return reader.read(file, declared, from, pages);
    }

    @Override
    public byte[] picture(InputStream file, String declared, int page, int longerSide) throws IOException {
        return reader.picture(file, declared, page, longerSide);
    }

    /** Fine without the program as well: what is missing is said, and nothing is broken. */
    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        if (recognition.isInstalled()) {
            log.info("words in photos and scans are read");
        } else {
            log.info("words in photos and scans are not read: install tesseract, on Debian and Ubuntu with"
                    + " \"apt install tesseract-ocr tesseract-ocr-deu\"; it is used without a restart");
        }
        return new Result(log);
    }
}
