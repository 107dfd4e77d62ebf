// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.contracts.memory.MemoryRecord.StoredVersion;

/** What sources say of entries that persons wrote; guarded by the record's lock. */
final class MemorySourceStatements {

    private final MemoryRecord record;

    MemorySourceStatements(MemoryRecord record) {
        this.record = record;
    }

    Optional<SourceStatement> find(StoredEntry entry) {
        StoredVersion shown = entry.shown();
        if (!shown.isByPerson()) {
            return Optional.empty();
        }
        return entry.versions.reversed().stream()
                .filter(version -> version.isStatement() && !version.isByPerson())
                .filter(version -> !version.operation().isFiled() && record.isSaid(version))
                .findFirst()
                .filter(version -> isUnder(entry, version))
                .filter(version -> !isTakenOver(entry, version, said(shown)))
                .map(version -> new SourceStatement(
                        entry.toEntry(version),
                        record.sources.called(version.origin().source()),
                        Optional.ofNullable(record.declined.get(version.number()))));
    }

    /** What the person wrote was shown again at once. */
    private static boolean isUnder(StoredEntry entry, StoredVersion version) {
        return entry.versions.size() > version.version()
                && entry.versions.get(version.version()).shows() != 0
                && entry.versions.get(version.version()).isByPerson();
    }

    private static boolean isTakenOver(StoredEntry entry, StoredVersion statement, JsonObject shown) {
        List<StoredVersion> written = entry.versions.reversed().stream()
                .filter(version -> version.isStatement() && version.isByPerson())
                .toList();
        boolean isTaken = shown.equals(said(statement));
        for (int i = 1; i < written.size() && written.get(i).version() > statement.version(); i++) {
            if (said(written.get(i)).equals(said(statement))) {
                isTaken = true;
                if (i + 1 < written.size() && said(written.get(i + 1)).equals(shown)) {
                    return false;
                }
            }
        }
        return isTaken;
    }

    private static JsonObject said(StoredVersion version) {
        return version.body().without("id").without("meta");
    }

    void decline(StoredEntry entry, int version) {
        record.declined.putIfAbsent(require(entry, version), record.now());
    }

    void reconsider(StoredEntry entry, int version) {
        record.declined.remove(require(entry, version));
    }

    private long require(StoredEntry entry, int version) {
        return find(entry)
                .filter(statement -> statement.entry().version() == version)
                .map(statement -> statement.entry().changeNumber())
                .orElseThrow(() -> Problem.of(
                                "HS-ENTRY-VERSION", Problem.Kind.CONFLICT, "The source says something else by now.")
                        .exception());
    }
}
