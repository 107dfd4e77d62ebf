// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.changes.ChangeSpan;
import org.healthstead.platform.api.changes.RecentChanges;
import org.healthstead.platform.api.changes.RecordChanges;

/** Answers with the groups that a test put in. */
public final class MemoryChanges implements RecordChanges {

    public final List<RecentChanges.Group> groups = new ArrayList<>();
    public final List<ChangeSpan> asked = new ArrayList<>();
    public boolean complete = true;

    public void add(Category category, long count, EntryId... newest) {
        groups.add(new RecentChanges.Group(category, count, List.of(newest)));
    }

    @Override
    public RecentChanges since(
            PersonId person, ChangeSpan span, Optional<Category> only, int skip, int each, Caller caller) {
        asked.add(span);
        return new RecentChanges(
                groups.stream()
                        .filter(group -> only.isEmpty() || only.get() == group.category())
                        .map(group -> new RecentChanges.Group(
                                group.category(),
                                group.count(),
                                group.newest().stream().skip(skip).limit(each).toList()))
                        .toList(),
                complete);
    }
}
