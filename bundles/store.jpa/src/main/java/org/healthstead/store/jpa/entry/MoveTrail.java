// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.EntryId;

/**
 * What the place of a version says of a move: that of the version that took an entry out names the entry there, how
 * many versions that got, and the job if one moved it with others; that of the first version there names the entry
 * here. A version that a source had said, and no person, notes that there: its import is one of the other record.
 *
 * @param entry there
 * @param versions that it had when it had just come there
 * @param job that moved it with others
 */
public record MoveTrail(EntryId entry, int versions, Optional<JobId> job) {

    private static final String FROM = "from ";
    private static final String TO = "to ";
    private static final String SAID = "said";

    public static String from(UUID here) {
        return FROM + here;
    }

    /** The entry that the first version came from; empty when it was not moved here. */
    public static Optional<EntryId> from(String place) {
        return place.startsWith(FROM)
                ? Optional.of(EntryId.parse(unsaid(place).substring(FROM.length())))
                : Optional.empty();
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

    /** The place of a version that a source had said before the entry was moved. */
    public static String said(String place) {
        return place.isEmpty() ? SAID : place + " " + SAID;
    }

    public static boolean isSaid(String place) {
        return place.equals(SAID) || place.endsWith(" " + SAID);
    }

    /** The place without that note. */
    public static String unsaid(String place) {
        return isSaid(place)
                ? place.substring(0, place.length() - SAID.length()).stripTrailing()
                : place;
    }

    public String place() {
        return TO + entry + " " + versions + job.map(id -> " " + id).orElse("");
    }
}
