// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** Counts what became of the files of a corpus, by their kind, and keeps every refusal with its place. */
final class CorpusTable {

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    private static final class Row {
        private int files;
        private int refusedFiles;
        private long created;
        private long merged;
        private long rejected;
        private long warnings;
        private final Map<String, Integer> codes = new TreeMap<>();
    }

    void add(CorpusFiles.CorpusFile file, JsonObject job) {
        Row row = rows.computeIfAbsent(file.kind(), kind -> new Row());
        ImportReport report = ImportReport.of(job.object("report"));
        row.files++;
        row.created += report.created();
        row.merged += report.merged();
        row.rejected += report.rejectedCount();
        row.warnings += report.warnings().size();
        job.object("problem").string("code").ifPresent(code -> {
            row.refusedFiles++;
            row.codes.merge(code + " (file)", 1, Integer::sum);
            refuse(
                    "file",
                    file,
                    code,
                    "",
                    job.object("problem").string("detail").orElse(""));
        });
        report.rejected().forEach(item -> count("item", row, file, item));
        report.warnings().forEach(item -> count("warning", row, file, item));
    }

    private void count(String what, Row row, CorpusFiles.CorpusFile file, RejectedItem item) {
        row.codes.merge(item.code() + " (" + what + ")", 1, Integer::sum);
        refuse(what, file, item.code(), item.place(), item.message());
    }

    private void refuse(String what, CorpusFiles.CorpusFile file, String code, String place, String message) {
        refusals.add(String.join("\t", what, code, file.name(), place, message.replaceAll("\\s", " ")));
    }

    /** A Markdown table with a line for each kind. */
    String summary() {
        StringBuilder table = new StringBuilder(
                "| kind | files | refused files | entries | merged | rejected items | warnings | codes |\n"
                        + "|---|---|---|---|---|---|---|---|\n");
        rows.forEach((kind, row) -> table.append("| %s | %d | %d | %d | %d | %d | %d | %s |%n"
                .formatted(
                        kind,
                        row.files,
                        row.refusedFiles,
                        row.created,
                        row.merged,
                        row.rejected,
                        row.warnings,
                        row.codes)));
        return table.toString();
    }

    /** A line for each refusal and warning: what, code, file, place, message, with tabs between. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }
}
