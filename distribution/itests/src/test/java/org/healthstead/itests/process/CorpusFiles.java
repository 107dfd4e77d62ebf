// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds what may be FHIR in a folder: JSON, NDJSON and FHIR XML, also inside zip files, which are unpacked. */
final class CorpusFiles {

    private static final int HEAD = 4_096;

    private final Path unpacked;
    private final List<CorpusFile> found = new ArrayList<>();

    private CorpusFiles(Path unpacked) {
        this.unpacked = unpacked;
    }

    /**
     * @param kind first folder below the corpus, which says where the file comes from
     * @param name as in the corpus, with the zip file it lies in
     */
    record CorpusFile(String kind, String name, Path path) {}

    /** In the order of their names. */
    static List<CorpusFile> in(Path corpus, Path scratch) throws IOException {
        CorpusFiles files = new CorpusFiles(scratch);
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(corpus)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : paths) {
            files.add(corpus.relativize(path), path);
        }
        return files.found;
    }

    private void add(Path relative, Path path) throws IOException {
        if (path.toString().endsWith(".zip")) {
            unpack(relative, path);
        } else {
            addFile(relative.getName(0).toString(), relative.toString(), path);
        }
    }

    private void unpack(Path relative, Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path folder = Files.createDirectories(unpacked.resolve(Integer.toString(found.size())));
                    Path file = folder.resolve(Path.of(entry.getName()).getFileName());
                    Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    addFile(relative.getName(0).toString(), relative + "!" + entry.getName(), file);
                }
            }
        }
    }

    private void addFile(String kind, String name, Path file) throws IOException {
        if (mayBeFhir(file)) {
            found.add(new CorpusFile(kind, name, file));
        }
    }

    private static boolean mayBeFhir(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
        }
        return head.startsWith("{")
                || head.startsWith("[")
                || head.startsWith("<") && head.contains("\"http://hl7.org/fhir\"");
    }
}
