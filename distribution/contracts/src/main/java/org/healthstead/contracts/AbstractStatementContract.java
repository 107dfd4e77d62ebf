// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.junit.jupiter.api.BeforeEach;

/** One result, and what its source says about it in file after file. */
abstract class AbstractStatementContract extends AbstractStoreContract {

    static final ItemIdentity RESULT = ItemIdentity.anywhere("Observation/k1");

    private ArtifactId artifact;
    EntryId entry;

    @BeforeEach
    void keepAnArtifact() {
        artifact = artifact(person.id(), "the file");
        entry = null;
    }

    /** Version and value; the version is empty when the source does not say it. */
    static JsonObject result(String version, String value) {
        String meta = version.isEmpty() ? "" : "'meta':{'versionId':'" + version + "'},";
        return json("{'resourceType':'Observation'," + meta + "'status':'final','valueString':'" + value + "'}");
    }

    JobId job() {
        return new JobId(UUID.randomUUID());
    }

    ImportLedger open(JobId job, String source) {
        return stores.imports().open(job, person.id(), artifact, source, source, SourceRef.Kind.FILE, ORDER, holder);
    }

    /** Takes the item in, as an import of its own. */
    String take(JobId job, Statement... statements) {
        return take(open(job, "portal"), statements);
    }

    String take(ImportLedger ledger, Statement... statements) {
        EntryId id = entry == null ? new EntryId(UUID.randomUUID()) : entry;
        List<ImportedItem> items = List.of(statements).stream()
                .map(says -> new ImportedItem(id, entry != null, RESULT, List.of(), says, "line 1"))
                .toList();
        ImportReport report = ledger.save(items, items.size(), ImportReport.EMPTY);
        entry = ledger.known(List.of(RESULT)).getOrDefault(RESULT, null);
        return report.created() + "/" + report.updated() + "/" + report.unchanged()
                + String.join(
                        "",
                        report.warnings().stream()
                                .map(RejectedItem::code)
                                .map(code -> " " + code)
                                .toList());
    }

    String take(String version, String value) {
        return take(job(), Statement.of(result(version, value)));
    }

    String shown() {
        return stores.entries()
                .find(entry, holder)
                .map(each -> each.body().string("valueString").orElse("")
                        + (each.body().string("status").orElse("").equals("entered-in-error") ? " in error" : ""))
                .orElse("gone");
    }

    static Statement deletion(String at) {
        return new Statement(
                json("{'resourceType':'Observation'}"), true, Optional.of("9"), Optional.of(Instant.parse(at)));
    }
}
