// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** Remembers what an importer delivered; says of the first items that they are stored. */
public final class RecordingSink implements EntrySink {

    private final int stored;
    private final List<String> items = new ArrayList<>();
    private final List<JsonObject> bodies = new ArrayList<>();
    private final List<RejectedItem> rejected = new ArrayList<>();
    private final List<RejectedItem> warnings = new ArrayList<>();

    /** @param stored how many items were stored before an interruption */
    public RecordingSink(int stored) {
        this.stored = stored;
    }

    @Override
    public boolean isStored() {
        return items.size() < stored;
    }

    @Override
    public void skip() {
        if (!isStored()) {
            throw new IllegalStateException("skip is for stored items only");
        }
        items.add("(skipped)");
    }

    @Override
    public void entry(FileItem item, String place) {
        items.add(RecordingSurvey.words(item));
        item.body().ifPresent(bodies::add);
    }

    @Override
    public void reject(RejectedItem item) {
        items.add(RecordingSurvey.BROKEN);
        rejected.add(item);
    }

    @Override
    public void warn(RejectedItem item) {
        warnings.add(item);
    }

    /** Names in order, {@link RecordingSurvey#BROKEN} for rejected ones. */
    public List<String> items() {
        return List.copyOf(items);
    }

    public List<String> itemsAfter(int position) {
        return List.copyOf(items.subList(position, items.size()));
    }

    public int positions() {
        return items.size();
    }

    public List<JsonObject> bodies() {
        return List.copyOf(bodies);
    }

    public List<RejectedItem> rejected() {
        return List.copyOf(rejected);
    }

    public List<RejectedItem> warnings() {
        return List.copyOf(warnings);
    }
}
