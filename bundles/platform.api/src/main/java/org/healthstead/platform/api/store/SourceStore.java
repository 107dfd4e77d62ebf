// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;

/**
 * The sources of records and what they are called.
 *
 * <p>The name of a source is what a person last gave it; else what its first file said plainly; else the name of that
 * file, with an ellipsis once further files have come from the same source. It is put into a {@link SourceRef} when one
 * is read, so that a new name is everywhere at once. Two sources of one record that would have the same name get a
 * number after it: {@code Northfield hospital (2)}.
 *
 * <p>Safe for several threads. Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-SOURCE-NOT-FOUND},
 * {@code HS-SOURCE-NAME}, {@code HS-SOURCE-CHANGED}, {@code HS-ACCESS-FORBIDDEN}, {@code HS-STORE-FULL}.
 */
public interface SourceStore {

    /** Length of a name, in UTF-16 units. */
    int MAX_NAME = 100;

    /**
     * Sources as they are called now. There is no access decision: name only sources of entries that somebody may see.
     * Unknown ids are left out.
     */
    Map<SourceId, SourceRef> named(Collection<SourceId> ids);

    /**
     * Every source of a record, the oldest first; empty for an unknown person. There is no access decision: this is for
     * whoever looks for a name among the entries that somebody may see.
     */
    List<SourceRef> of(PersonId person);

    /**
     * What is known of every source of a record, the oldest first. Because sources have no category, this needs the
     * right to read the whole record.
     */
    List<Source> list(PersonId person, Caller caller);

    /**
     * Gives a source another name. Earlier names stay in its history. Needs the right to change the whole record.
     *
     * @param namesSeen how many names the source had when the person looked; {@code HS-SOURCE-CHANGED} when it has
     *     another number of them now
     * @param name without spaces at its ends, at most {@value #MAX_NAME} characters; empty to call it again what it was
     *     called before it had any name. {@code HS-SOURCE-NAME} when it is too long or has control characters
     */
    SourceRef rename(SourceId source, int namesSeen, String name, Caller caller);

    /**
     * The imports that came from a source, the newest first, also those that were undone. Needs the right to read the
     * whole record.
     */
    List<SourceImport> imports(SourceId source, Caller caller);

    /**
     * An import from a source.
     *
     * @param job of the import
     * @param isUndone whether it was taken back, or is being taken back
     */
    record SourceImport(JobId job, boolean isUndone) {

        public SourceImport {
            Objects.requireNonNull(job, "job");
        }
    }

    /**
     * What is known of a source.
     *
     * @param ref the source as it is called now
     * @param imports how many imports came from it that were not undone
     * @param first when the first of them began; empty without one
     * @param last when the last of them began; empty without one
     * @param files names of its files, the newest first, without repetitions; at most {@value #MAX_FILES}
     * @param names every name that it was given, the oldest first
     */
    record Source(
            SourceRef ref,
            long imports,
            Optional<Instant> first,
            Optional<Instant> last,
            List<String> files,
            List<GivenName> names) {

        public static final int MAX_FILES = 5;

        public Source {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
            files = List.copyOf(files);
            names = List.copyOf(names);
        }
    }

    /**
     * A name that a source was given.
     *
     * @param name empty when a name was taken away
     * @param at since when
     * @param isFromFile true when a file said it, false when a person gave it
     */
    record GivenName(String name, Instant at, boolean isFromFile) {

        public GivenName {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(at, "at");
        }
    }
}
