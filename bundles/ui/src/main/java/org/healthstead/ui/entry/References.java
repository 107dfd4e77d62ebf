// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Projection;

/** What the references of a resource lead to. Looks each one up once, and only a few, because each costs a read. */
public final class References {

    private static final Pattern LOCAL = Pattern.compile("([A-Za-z]{1,40})/([0-9a-f-]{36})(/_history/.*)?");
    private static final int MAX_LOOK_UPS = 24;

    /**
     * @param id of the entry
     * @param type FHIR resource type
     * @param title the source's words; empty when it has none, or was not looked up
     */
    record Target(EntryId id, String type, Optional<String> title) {}

    private final Function<EntryId, Optional<Projection>> entries;
    private final Map<String, Optional<Target>> known = new HashMap<>();

    /** @param entries answers with what the caller may see */
    public References(Function<EntryId, Optional<Projection>> entries) {
        this.entries = entries;
    }

    /** The entry of a reference; empty when it is not in this record, or not for the caller. */
    Optional<Target> find(String reference) {
        Matcher matcher = LOCAL.matcher(reference);
        if (!matcher.matches() || !known.containsKey(reference) && known.size() >= MAX_LOOK_UPS) {
            return Optional.empty();
        }
        return known.computeIfAbsent(reference, text -> {
            EntryId id = EntryId.parse(matcher.group(2));
            return entries.apply(id).map(summary -> new Target(id, summary.type(), summary.title()));
        });
    }
}
