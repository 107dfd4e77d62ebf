// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.RecordContext;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.Rows;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.KeyedHash;

/**
 * Decides for each item of a batch what it is, and does all that needs no transaction. Not safe for several threads.
 */
final class BatchPlan {

    private final EntryPreparation preparation;
    private final KeyedHash hash;
    private final SameContent secondLook;
    private final PersonKey person;
    private final int source;
    private final int author;
    private final RecordContext context;

    private final List<PlannedWrite> writes = new ArrayList<>();
    private final Map<Rows.Key, Integer> written = new HashMap<>();
    private int created;
    private int unchanged;

    BatchPlan(
            EntryPreparation preparation,
            KeyedHash hash,
            SameContent secondLook,
            PersonKey person,
            int source,
            int author,
            RecordContext context) {
        this.preparation = preparation;
        this.hash = hash;
        this.secondLook = secondLook;
        this.person = person;
        this.source = source;
        this.author = author;
        this.context = context;
    }

    /** @param known entries of this source that are there already, by identity */
    void add(ImportedItem item, byte[] identity, Map<Rows.Key, EntryRow> known) {
        Rows.Key key = new Rows.Key(identity);
        Integer earlier = written.get(key);
        EntryRow before = earlier != null ? writes.get(earlier).row() : known.get(key);
        if (before != null && !before.isThere()) {
            unchanged++;
            return;
        }
        PreparedEntry entry =
                preparation.prepare(before == null ? item.id().value() : before.id(), person, item.body(), context);
        if (before != null && (isSame(entry, before) || earlier == null && secondLook.isSame(entry, before))) {
            unchanged++;
            return;
        }
        int version = before == null ? 1 : before.version() + 1;
        EntryRow row = preparation.entryRow(entry, person, source, author, identity, 0, version);
        written.put(key, writes.size());
        writes.add(new PlannedWrite(
                entry,
                before == null ? row : row.refusing(before.refused()),
                preparation.sealBody(entry, person, version),
                item.place(),
                aliases(item),
                before == null || earlier != null ? 0 : before.change(),
                earlier == null ? -1 : earlier));
        created += before == null ? 1 : 0;
    }

    /** What an undone import had brought counts as there too: nobody wants it back. */
    private static boolean isSame(PreparedEntry entry, EntryRow before) {
        return java.util.Arrays.equals(entry.content(), before.content())
                || java.util.Arrays.equals(entry.content(), before.refused());
    }

    private List<byte[]> aliases(ImportedItem item) {
        return item.aliases().stream()
                .distinct()
                .map(text -> hash.clustered(KeyedHash.Use.ALIAS, person.number(), text))
                .toList();
    }

    List<PlannedWrite> writes() {
        return writes;
    }

    int created() {
        return created;
    }

    int updated() {
        return writes.size() - created;
    }

    int unchanged() {
        return unchanged;
    }
}
