// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.CheckedRecord;

/** Reads a file of a whole record to its end, and is content only when everything is right. For one file. */
final class ArchiveCheck {

    private static final int MAX_SUMS = 66_000_000;

    private final Runnable tick;
    private final Map<String, String> sums = new TreeMap<>();
    private Manifest manifest;
    private List<ArchivedFile> files;
    private HistoryCheck history;
    private boolean hasDecisions;
    private boolean hasHistory;
    private boolean hasPerson;
    private boolean hasSums;

    /** @param tick called every now and then; may throw to stop */
    ArchiveCheck(Runnable tick) {
        this.tick = tick;
    }

    CheckedRecord read(InputStream file) throws IOException {
        ArchiveReader.walk(file, this::file);
        boolean isWhole = hasSums && hasPerson && hasDecisions && hasHistory;
        if (!isWhole) {
            throw ArchiveProblems.damaged("its end is missing");
        }
        for (ArchivedFile original : files) {
            if (!sums.containsKey(ArchivePaths.original(original))) {
                throw ArchiveProblems.damaged("the original file " + original.id() + " is missing");
            }
        }
        return new CheckedRecord(manifest.person(), history.entries(), history.count());
    }

    private void file(String name, InputStream content) throws IOException {
        tick.run();
        if (manifest == null && !name.equals(ArchivePaths.MANIFEST)) {
            throw ArchiveProblems.damaged("it does not begin with a manifest");
        }
        if (hasSums) {
            throw ArchiveProblems.damaged("it goes on after its checksums");
        }
        if (name.equals(ChecksummedZip.SUMS)) {
            compare(content.readNBytes(MAX_SUMS));
            hasSums = true;
            return;
        }
        MessageDigest digest = sha256();
        DigestInputStream summed = new DigestInputStream(content, digest);
        look(name, summed);
        summed.transferTo(OutputStream.nullOutputStream());
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    private void look(String name, InputStream content) throws IOException {
        switch (name) {
            case ArchivePaths.MANIFEST -> manifest = new Manifest(JsonLines.whole(name, content));
            case ArchivePaths.PERSON -> {
                hasPerson = true;
                if (!RecordParser.person(JsonLines.whole(name, content)).equals(manifest.person())) {
                    throw ArchiveProblems.damaged("it names two persons");
                }
            }
            case ArchivePaths.SOURCES -> sources(JsonLines.whole(name, content));
            case ArchivePaths.DECISIONS -> {
                hasDecisions = true;
                JsonObject decisions = JsonLines.whole(name, content);
                RecordParser.facts(decisions);
                RecordParser.joins(decisions);
            }
            case ArchivePaths.HISTORY -> {
                if (history == null) {
                    throw ArchiveProblems.damaged("its sources are missing");
                }
                hasHistory = true;
                JsonLines.read(name, content, line -> {
                    history.see(RecordParser.version(line));
                    tick.run();
                });
            }
            default -> {
                // To be read by people and other programs; only its sum counts.
            }
        }
    }

    private void sources(JsonObject json) {
        Set<SourceId> known =
                RecordParser.sources(json).stream().map(ArchivedSource::id).collect(Collectors.toSet());
        List<ArchivedImport> imports = RecordParser.imports(json);
        if (!imports.stream().allMatch(made -> known.contains(made.source()))) {
            throw ArchiveProblems.damaged("the source of an import is missing");
        }
        files = RecordParser.files(json);
        Set<JobId> jobs = imports.stream().map(ArchivedImport::job).collect(Collectors.toSet());
        history = new HistoryCheck(jobs, known);
    }

    private void compare(byte[] bytes) {
        Map<String, String> said = new TreeMap<>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() > 66)
                .forEach(line -> said.put(line.substring(66), line.substring(0, 64)));
        if (!said.equals(sums)) {
            throw ArchiveProblems.damaged("its checksums are not those of its files");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
