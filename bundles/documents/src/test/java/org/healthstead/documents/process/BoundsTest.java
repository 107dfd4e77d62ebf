// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.documents.DocumentLimits;
import org.healthstead.platform.api.documents.DocumentPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Bad files are bounded, and said; the worker knows nothing that it need not know. */
class BoundsTest {

    private static final long MIB = 1024 * 1024;

    /** Its heap, and what a JVM needs beside it. */
    private static final long WORKER_BYTES = 420 * MIB;

    @TempDir
    private Path folder;

    @Test
    void twoThousandPagesAreReadInBoundedMemory() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(Collections.nCopies(2_000, "Ferritin"), 72, 700, 0);
        try (ProcessDocumentReader reader = Readers.withoutRecognition(folder)) {
            List<DocumentPage> pages = Readers.read(reader, pdf).pages();
            assertEquals(2_000, pages.size());
            assertTrue(pages.stream().allMatch(page -> page.text().equals("Ferritin")));
            assertBounded(reader);
        }
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedUnread() throws Exception {
        byte[] png = LargePng.of(20_000, 20_000);
        try (ProcessDocumentReader reader = Readers.withoutRecognition(folder)) {
            assertProblem("HS-DOCUMENT-TOO-LARGE", () -> Readers.read(reader, png));
            assertBounded(reader);
            assertProblem("HS-DOCUMENT-TOO-LARGE", () -> Readers.picture(reader, png, 1, 100));
        }
    }

    @Test
    void aPictureOfAsManyPixelsAsAllowedIsDrawn() throws Exception {
        try (ProcessDocumentReader reader = Readers.withoutRecognition(folder)) {
            byte[] png = LargePng.of(7_700, 7_700);
            assertTrue(Readers.picture(reader, png, 1, DocumentLimits.MAX_PIXELS).length > 0);
        }
    }

    @Test
    void aWorkerWithoutMemoryEndsAndAnotherOneStarts() throws Exception {
        byte[] large = new ZipFiles()
                .with("word/document.xml", "<d><p><t>" + "x".repeat(18_000_000) + "</t></p></d>")
                .bytes();
        byte[] small = PdfDocuments.ofWords(List.of("Ferritin"), 72, 700, 0);
        try (ProcessDocumentReader reader = Readers.of(folder, new DocumentLimits(10, 300, 60, 32), "/nonexistent")) {
            assertProblem("HS-DOCUMENT-TOO-LARGE", () -> Readers.read(reader, large));
            assertTrue(reader.pid().isEmpty(), "it has ended");
            assertEquals(
                    "Ferritin", Readers.read(reader, small).pages().getFirst().text());
        }
    }

    @Test
    void aFileLargerThanTheWorkersMemoryIsRefused() throws Exception {
        byte[] file = new byte[(int) (17 * MIB)];
        try (ProcessDocumentReader reader = Readers.of(folder, new DocumentLimits(10, 300, 60, 32), "/nonexistent")) {
            assertProblem("HS-DOCUMENT-TOO-LARGE", () -> Readers.read(reader, file));
        }
    }

    @Test
    void aPageThatTakesTooLongIsEndedWithItsProgram() throws Exception {
        Path pid = folder.resolve("pid");
        Path program = folder.resolve("slow");
        Files.writeString(
                program, "#!/bin/sh\n[ \"$1\" = --list-langs ] && exit\necho $$ > '" + pid + "'\nexec sleep 600\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        byte[] png = ScannedPage.of(1, 0).png();
        try (ProcessDocumentReader reader =
                Readers.of(folder, new DocumentLimits(10, 5, 60, 256), program.toString())) {
            assertProblem("HS-DOCUMENT-TOO-SLOW", () -> Readers.read(reader, png));
            Optional<ProcessHandle> slow =
                    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
            if (slow.isPresent()) {
                slow.get().onExit().get(1, TimeUnit.MINUTES);
            }
        }
    }

    @Test
    void readingStopsWhenTheServerDoes() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(Collections.nCopies(500, "Ferritin"), 72, 700, 0);
        ProcessDocumentReader reader = Readers.withoutRecognition(folder);
        List<DocumentPage> pages = new ArrayList<>();
        assertProblem(
                "HS-DOCUMENT-BUSY",
                () -> reader.read(new ByteArrayInputStream(pdf), "", 1, page -> {
                    pages.add(page);
                    reader.close();
                }));
        assertFalse(pages.isEmpty());
        assertProblem("HS-DOCUMENT-BUSY", () -> Readers.read(reader, pdf));
        assertEquals(Set.of(), files(folder));
    }

    @Test
    void whoTakesThePagesMayStop() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("one", "two"), 72, 700, 0);
        try (ProcessDocumentReader reader = Readers.withoutRecognition(folder)) {
            IOException full = new IOException("full");
            assertEquals(
                    full,
                    assertThrows(
                            IOException.class,
                            () -> reader.read(new ByteArrayInputStream(pdf), "", 1, page -> {
                                throw full;
                            })));
            assertEquals(2, Readers.read(reader, pdf).pages().size());
        }
    }

    @Test
    void anIdleWorkerEnds() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("one"), 72, 700, 0);
        List<ProcessHandle> workers = new ArrayList<>();
        try (ProcessDocumentReader reader = new ProcessDocumentReader(
                folder, Readers.PATIENT, Duration.ofMillis(1), new TesseractProgram("/nonexistent", List.of()))) {
            reader.read(
                    new ByteArrayInputStream(pdf),
                    "",
                    1,
                    page -> workers.add(
                            ProcessHandle.of(reader.pid().orElseThrow()).orElseThrow()));
            workers.getFirst().onExit().get(1, TimeUnit.MINUTES);
            assertEquals("one", Readers.read(reader, pdf).pages().getFirst().text());
        }
    }

    @Test
    void theWorkerKnowsNothingAndKeepsNothing() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("Ferritin"), 72, 700, 0);
        Set<String> environment = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        try (ProcessDocumentReader reader = Readers.withoutRecognition(folder)) {
            reader.read(new ByteArrayInputStream(pdf), "", 1, page -> {
                Path process = Path.of("/proc", Long.toString(reader.pid().orElseThrow()));
                for (String entry : Files.readString(process.resolve("environ")).split("\0")) {
                    environment.add(entry.split("=", 2)[0]);
                }
                written.addAll(files(folder));
            });
        }
        assertTrue(
                Set.of("PATH", "LANG", "HOME", "TMPDIR", "OMP_THREAD_LIMIT", "TESSDATA_PREFIX", "FONTCONFIG_PATH")
                        .containsAll(environment),
                environment::toString);
        assertTrue(written.size() > 3, "the libraries");
        // The cache has the names of the system's fonts.
        assertTrue(
                written.stream().allMatch(name -> name.endsWith(".jar") || name.equals(".pdfbox.cache")),
                written::toString);
        assertEquals(Set.of(), files(folder));
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            Set<String> names = new TreeSet<>();
            found.filter(Files::isRegularFile)
                    .forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    private static void assertBounded(ProcessDocumentReader reader) throws IOException {
        long used = WorkerMemory.peak(reader.pid().orElseThrow());
        assertTrue(used < WORKER_BYTES, () -> "the worker used " + used / MIB + " MiB");
    }

    private static void assertProblem(String code, Executable call) {
        ProblemException problem = assertThrows(ProblemException.class, call);
        assertEquals(code, problem.problem().code());
    }
}
