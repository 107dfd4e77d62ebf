// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.FactDecision;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordRestore.Progress;
import org.healthstead.platform.api.archive.RecordWriter;
import org.healthstead.platform.api.reminders.ReminderAnswer;

/** One walk through a checked file that puts everything back. Not safe for several threads. */
final class RestoreWalk {

    /** Texts of bodies in one batch, in bytes; a single larger one is a batch of its own. */
    private static final long MAX_WEIGHT = 4_000_000;

    private final RecordWriter writer;
    private final OtherPerson mapping;
    private final long versions;
    private final Progress progress;
    private final Map<String, ArchivedFile> files = new HashMap<>();
    private final List<ArchivedVersion> batch = new ArrayList<>();
    private List<ArchivedImport> imports = List.of();
    private List<FactDecision> facts = List.of();
    private List<ArchivedJoin> joins = List.of();
    private List<ReminderAnswer> reminders = List.of();
    private ImportReport report = ImportReport.EMPTY;
    private long weight;
    private long done;

    RestoreWalk(RecordWriter writer, OtherPerson mapping, long versions, Progress progress) {
        this.writer = writer;
        this.mapping = mapping;
        this.versions = versions;
        this.progress = progress;
    }

    void file(String name, InputStream content) throws IOException {
        progress.reached((double) done / Math.max(1, versions), report);
        switch (name) {
            case ArchivePaths.SOURCES -> sources(JsonLines.whole(name, content));
            case ArchivePaths.DECISIONS -> {
                JsonObject decisions = JsonLines.whole(name, content);
                facts = RecordParser.facts(decisions).stream()
                        .map(mapping::here)
                        .toList();
                joins = RecordParser.joins(decisions);
                reminders = RecordParser.reminders(decisions);
            }
            case ArchivePaths.HISTORY -> {
                writer.imports(imports);
                JsonLines.read(name, content, this::version);
                save();
            }
            default -> {
                ArchivedFile original = files.get(name);
                if (original != null) {
                    writer.file(original, content);
                }
            }
        }
    }

    private void sources(JsonObject json) {
        writer.sources(RecordParser.sources(json));
        RecordParser.files(json).forEach(file -> files.put(ArchivePaths.original(file), file));
        imports = RecordParser.imports(json);
    }

    private void version(JsonObject line) {
        ArchivedVersion version = mapping.here(RecordParser.version(line));
        long size = version.body().map(RestoreWalk::weight).orElse(0L);
        if (batch.size() == RecordWriter.MAX_VERSIONS || !batch.isEmpty() && weight + size > MAX_WEIGHT) {
            save();
        }
        batch.add(version);
        weight += size;
    }

    /** About how many characters its texts have. */
    private static long weight(Json value) {
        return switch (value) {
            case JsonString text -> text.value().length();
            case JsonObject object -> {
                long sum = 0;
                for (int i = 0; i < object.size(); i++) {
                    sum += object.nameAt(i).length() + weight(object.valueAt(i));
                }
                yield sum;
            }
            case JsonArray array -> {
                long sum = 0;
                for (Json item : array) {
                    sum += weight(item);
                }
                yield sum;
            }
            default -> 1;
        };
    }

    private void save() {
        if (batch.isEmpty()) {
            return;
        }
        report = writer.versions(List.copyOf(batch));
        done += batch.size();
        batch.clear();
        weight = 0;
        progress.reached((double) done / Math.max(1, versions), report);
    }

    ImportReport finish() {
        writer.finish(facts, joins, reminders);
        return report;
    }
}
