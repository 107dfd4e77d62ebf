// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;

/** A stretch of the file, on its way to the store: filled by one thread, then handed to another. */
final class Batch {

    private final List<ImportedItem> items = new ArrayList<>();
    private final List<RejectedItem> rejected = new ArrayList<>();
    private final List<RejectedItem> warnings = new ArrayList<>();
    private long rejectedCount;
    private long merged;
    private long weight;
    private int end;

    void add(ImportedItem item, long itemWeight) {
        items.add(item);
        weight += itemWeight;
    }

    void addMerged() {
        merged++;
    }

    void addRejected(RejectedItem item) {
        rejectedCount++;
        addTo(rejected, item);
    }

    void addWarning(RejectedItem item) {
        addTo(warnings, item);
    }

    private static void addTo(List<RejectedItem> list, RejectedItem item) {
        if (list.size() < ImportReport.MAX_LISTED) {
            list.add(item);
        }
    }

    /** @param position behind the last item of the stretch */
    void endAt(int position) {
        end = position;
    }

    /** @param isShared whether others want to write as well */
    boolean isFull(ImportLimits limits, boolean isShared) {
        return items.size() >= (isShared ? limits.sharedItems() : limits.batchItems())
                || weight >= limits.batchWeight()
                || rejectedCount + merged >= ImportReport.MAX_LISTED;
    }

    boolean isEmpty() {
        return items.isEmpty() && rejectedCount == 0 && merged == 0 && warnings.isEmpty();
    }

    List<ImportedItem> items() {
        return items;
    }

    int end() {
        return end;
    }

    long weight() {
        return weight;
    }

    ImportReport dealtWith() {
        return new ImportReport(0, 0, 0, merged, rejectedCount, rejected, warnings);
    }
}
