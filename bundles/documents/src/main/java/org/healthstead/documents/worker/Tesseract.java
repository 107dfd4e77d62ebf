// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.healthstead.documents.protocol.Request;

/**
 * Reads the words of a picture with the command {@code tesseract}. The picture goes to its standard input, and the
 * words come back as a table: nothing of the page is written to a disk.
 */
final class Tesseract {

    private static final Path SHELL = Path.of("/bin/sh");

    /** Address space, in KiB. A page takes about 300 MB of it. */
    private static final int MAX_KIB = 1_500_000;

    /** $1 seconds, $2 KiB, then the command. A limit that the system does not know is left out. */
    private static final String BOUNDED =
            "ulimit -t \"$1\" 2>/dev/null; ulimit -v \"$2\" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 2; exec \"$@\"";

    private final Request request;

    Tesseract(Request request) {
        this.request = request;
    }

    /**
     * @param gray upright
     * @throws IOException when the program cannot be run, or gives up
     */
    PlacedText read(BufferedImage gray) throws IOException {
        Process process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(gray, process.getOutputStream()));
            TesseractTable table = new TesseractTable(gray.getWidth(), gray.getHeight());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    table.add(line);
                }
            }
            sent.exceptionally(notTaken -> null).join();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("tesseract ended with " + code);
            }
            return table.text();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command() {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            words.addAll(List.of(
                    SHELL.toString(),
                    "-c",
                    BOUNDED,
                    "sh",
                    Integer.toString(request.bounds().secondsPerPage()),
                    Integer.toString(MAX_KIB)));
        }
        // 1: finds out by itself which side is up, as in a photo without a tag.
        words.addAll(List.of(request.recognition().program(), "stdin", "stdout", "--psm", "1", "--dpi", "300"));
        if (!request.recognition().languages().isEmpty()) {
            words.addAll(List.of("-l", request.recognition().languages()));
        }
        words.add("tsv");
        return words;
    }

    /** As a portable graymap, which has no compression to wait for. */
    private static void send(BufferedImage gray, OutputStream to) {
        try (OutputStream out = new BufferedOutputStream(to)) {
            out.write("P5 %d %d 255\n"
                    .formatted(gray.getWidth(), gray.getHeight())
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] row = new byte[gray.getWidth()];
            for (int y = 0; y < gray.getHeight(); y++) {
                gray.getRaster().getDataElements(0, y, row.length, 1, row);
                out.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
