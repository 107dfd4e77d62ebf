// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ItemIdentity;

/**
 * Finds the entries that a source's items have already, by walking the survey once more: keeping the identities of a
 * million items from the first walk would cost more memory than the second walk costs time.
 */
final class KnownEntries implements ImportSurvey {

    private static final int CHUNK = 1_000;

    private final ImportLedger ledger;
    private final ItemTable items;
    private final ImporterActivity activity;
    private final ItemNames names;
    private final boolean isAnonymous;
    private final List<ItemIdentity> identities = new ArrayList<>(CHUNK);
    private final List<Integer> positions = new ArrayList<>(CHUNK);
    private int position;
    private volatile boolean stopped;

    /** @param isAnonymous nothing says whom or what system the file is of */
    KnownEntries(
            ImportLedger ledger, ItemTable items, ItemNames names, boolean isAnonymous, ImporterActivity activity) {
        this.ledger = ledger;
        this.items = items;
        this.names = names;
        this.isAnonymous = isAnonymous;
        this.activity = activity;
    }

    @Override
    public void madeBy(String key, String label) {
        // Said by the first walk.
    }

    @Override
    public boolean isNameEnough(String id, String address, int document) {
        return names.isNameEnough(id, address, document);
    }

    /** Any version of an item may be the one by which its entry is known. */
    @Override
    public void item(FileItem item) {
        int position = next();
        if (!items.isLeftOut(items.firstOrSelf(position))) {
            identities.add(names.inRecord(item, position, isAnonymous));
            positions.add(items.firstOrSelf(position));
        }
        if (identities.size() == CHUNK) {
            lookUp();
        }
    }

    @Override
    public void brokenItem() {
        next();
    }

    private int next() {
        activity.touch();
        if (stopped) {
            throw new ImportStopped();
        }
        if (position >= items.size()) {
            throw new IllegalStateException("a walk has more items than the one before, which had " + items.size());
        }
        return position++;
    }

    private void lookUp() {
        activity.waiting(true);
        Map<ItemIdentity, EntryId> known = ledger.known(identities);
        activity.waiting(false);
        for (int i = 0; i < identities.size(); i++) {
            EntryId id = known.get(identities.get(i));
            if (id != null) {
                items.setKnownId(positions.get(i), id);
            }
        }
        identities.clear();
        positions.clear();
    }

    void finish() {
        if (!identities.isEmpty()) {
            lookUp();
        }
    }

    /** Makes the walk end at its next item. */
    void stop() {
        stopped = true;
    }
}
