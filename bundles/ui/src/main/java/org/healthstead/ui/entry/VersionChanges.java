// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.ui.merge.BodyChange;
import org.healthstead.ui.merge.BodyChanges;

/** What the versions of an entry changed, each in comparison with what the entry showed before it. */
final class VersionChanges {

    /** An entry has few versions; of one that a device changes every day the newest are enough. */
    private static final int MOST = 12;

    private final List<EntryVersion> versions;
    private final IntFunction<Optional<Entry>> find;
    private final Map<Integer, Optional<JsonObject>> bodies = new HashMap<>();

    /**
     * @param versions newest first
     * @param find a version by its number; empty for one without content and one that the reader may not see
     */
    VersionChanges(List<EntryVersion> versions, IntFunction<Optional<Entry>> find) {
        this.versions = versions;
        this.find = find;
    }

    /** Empty for a version that was never shown, for one that says nothing of its own, and for the first. */
    List<BodyChange> of(EntryVersion version) {
        int at = versions.indexOf(version);
        if (at >= Math.min(MOST, versions.size() - 1)
                || !version.isStatement()
                || version.operation().isFiled()) {
            return List.of();
        }
        Optional<JsonObject> before = body(versions.get(at + 1).shows());
        Optional<JsonObject> after = body(version.version());
        return before.isPresent() && after.isPresent() ? BodyChanges.between(before.get(), after.get()) : List.of();
    }

    /** True when the version is followed by one that shows again what a person had written before it. */
    boolean isUnderPerson(EntryVersion version) {
        int at = versions.indexOf(version);
        return version.source().isPresent()
                && !version.operation().isFiled()
                && at > 0
                && shown(versions.get(at - 1)).flatMap(EntryVersion::source).isEmpty()
                && !versions.get(at - 1).isStatement();
    }

    /** True when the entry would say something else if it went back to that version. */
    boolean isOtherThanNow(EntryVersion version) {
        EntryVersion now = versions.getFirst();
        return version.isStatement()
                && version.version() != now.shows()
                && (versions.indexOf(version) >= MOST
                        || !body(version.version()).equals(body(now.shows())));
    }

    private Optional<EntryVersion> shown(EntryVersion version) {
        return versions.stream()
                .filter(each -> each.version() == version.shows())
                .findFirst();
    }

    private Optional<JsonObject> body(int version) {
        return bodies.computeIfAbsent(
                version,
                number -> number == 0 ? Optional.empty() : find.apply(number).map(Entry::body));
    }
}
