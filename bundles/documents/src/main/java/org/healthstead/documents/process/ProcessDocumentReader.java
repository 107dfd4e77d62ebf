// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.documents.protocol.EndFrame;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.Frame;
import org.healthstead.documents.protocol.PageFrame;
import org.healthstead.documents.protocol.Request;
import org.healthstead.platform.api.documents.DocumentLimits;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.documents.DocumentSummary;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * Reads documents with worker processes: one for words, which may take minutes, and one for pictures, for which
 * somebody waits. Both start when they are first needed.
 */
public final class ProcessDocumentReader implements DocumentReader, AutoCloseable {

    private static final int MIN_PIXELS = 32;
    private static final int MIB = 1024 * 1024;

    private final WorkerLine words;
    private final WorkerLine pictures;
    private final TesseractProgram recognition;
    private final Request.Bounds bounds;
    private final Duration patience;

    /**
     * @param temporary for a folder of the worker's own; is made when it is not there
     * @param idle after which a worker is ended
     */
    public ProcessDocumentReader(Path temporary, DocumentLimits limits, Duration idle, TesseractProgram recognition) {
        this.words = new WorkerLine(temporary, limits.workerMegabytes(), idle);
        this.pictures = new WorkerLine(temporary, limits.workerMegabytes(), idle);
        this.recognition = recognition;
        // The other half is for what is made of it.
        this.bounds = new Request.Bounds(
                limits.maxPages(),
                limits.secondsPerPage(),
                limits.maxMegapixels(),
                Math.multiplyExact(limits.workerMegabytes() / 2, MIB));
        this.patience = Duration.ofSeconds(limits.secondsPerPage());
    }

    @Override
    public boolean recognizesPictures() {
        return recognition.isInstalled();
    }

    @Override
    public boolean reads(String mediaType) {
        return ReadableTypes.contains(mediaType);
    }

    @Override
    public DocumentSummary read(InputStream file, String declared, int from, PageSink pages) throws IOException {
        Request request = new Request(false, positive(from), 0, bounds, recognition.recognition());
        return asking(words, worker -> {
            worker.send(request, file, patience);
            while (true) {
                switch (worker.next(Frame::read, patience)) {
                    case PAGE -> pages.page(page(worker.next(PageFrame::read, patience)));
                    case END -> {
                        EndFrame end = worker.next(EndFrame::read, patience);
                        return Answer.of(new DocumentSummary(end.mediaType(), end.pages(), end.isWhole()));
                    }
                    case FAILED -> {
                        return Answer.failed(worker.next(Failure::read, patience));
                    }
                    case PICTURE -> throw new IOException("a picture nobody asked for");
                }
            }
        });
    }

    @Override
    public byte[] picture(InputStream file, String declared, int page, int longerSide) throws IOException {
        if (longerSide < MIN_PIXELS || longerSide > DocumentLimits.MAX_PIXELS) {
            throw new IllegalArgumentException("longer side of " + longerSide);
        }
        Request request = new Request(true, positive(page), longerSide, bounds, Request.Recognition.NONE);
        return asking(pictures, worker -> {
            worker.send(request, file, patience);
            return switch (worker.next(Frame::read, patience)) {
                case PICTURE -> Answer.of(worker.next(Frame::readPicture, patience));
                case FAILED -> Answer.failed(worker.next(Failure::read, patience));
                default -> throw new IOException("pages nobody asked for");
            };
        });
    }

    private static int positive(int page) {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page);
        }
        return page;
    }

    private static DocumentPage page(PageFrame page) {
        return new DocumentPage(
                page.number(),
                page.text(),
                page.words().stream()
                        .map(word -> new DocumentPage.Word(
                                word.from(),
                                word.to(),
                                word.left(),
                                word.top(),
                                word.width(),
                                word.height(),
                                word.sureness()))
                        .toList(),
                switch (page.origin()) {
                    case WRITTEN -> DocumentPage.Origin.WRITTEN;
                    case RECOGNIZED -> DocumentPage.Origin.RECOGNIZED;
                    case UNREAD -> DocumentPage.Origin.UNREAD;
                },
                page.name());
    }

    /** The worker's last word: a result, or why there is none. */
    private record Answer<T>(T result, Failure failure) {

        static <T> Answer<T> of(T result) {
            return new Answer<>(result, null);
        }

        static <T> Answer<T> failed(Failure failure) {
            return new Answer<>(null, failure);
        }
    }

    private <T> T asking(WorkerLine line, WorkerLine.Work<Answer<T>> work) throws IOException {
        Answer<T> answer;
        try {
            answer = line.run(work);
        } catch (WorkerLine.StoppedException e) {
            throw busy(e);
        } catch (WorkerProcess.LostException e) {
            throw line.isClosed()
                    ? busy(e)
                    : DocumentProblems.of(e.death(), bounds).exception(e);
        }
        if (answer.failure() != null) {
            throw DocumentProblems.of(answer.failure(), bounds).exception();
        }
        return answer.result();
    }

    private static ProblemException busy(IOException cause) {
        return ProblemCode.DOCUMENT_BUSY
                .problem("The server was stopping, so the file was not read to its end. Try again.")
                .exception(cause);
    }

    /** The worker that reads words, while it runs. */
    public OptionalLong pid() {
        return words.pid();
    }

    /** Ends the workers, also in the middle of a file. */
    @Override
    public void close() {
        words.close();
        pictures.close();
    }
}
