// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.EntryId;

/**
 * What the place of a version says of a move: that of the version that took an entry out names the entry there, how
 * many versions that got, and the job if one moved it with others; that of the first version there names the entry
 * here.
 *
 * @param entry there
 * @param versions that it had when it had just come there
 * @param job that moved it with others
 */
public record MoveTrail(EntryId entry, int versions, Optional<JobId> job) {

    private static final String FROM = "from ";
    private static final String TO = "to ";

    public static String from(UUID here) {
        return FROM + here;
    }

    /** The entry that the first version came from; empty when it was not moved here. */
    public static Optional<EntryId> from(String place) {
        return place.startsWith(FROM) ? Optional.of(EntryId.parse(place.substring(FROM.length()))) : Optional.empty();
    }

    /** Where the entry went; empty for a version that did not take one out. */
    public static Optional<MoveTrail> to(String place) {
        if (!place.startsWith(TO)) {
            return Optional.empty();
        }
        String[] words = place.substring(TO.length()).split(" ");
        Optional<JobId> job = words.length > 2 ? Optional.of(JobId.parse(words[2])) : Optional.empty();
        return Optional.of(new MoveTrail(EntryId.parse(words[0]), Integer.parseInt(words[1]), job));
    }

    public String place() {
        return TO + entry + " " + versions + job.map(id -> " " + id).orElse("");
    }
}
