// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which entries of a record say the same: entries of several sources that are one fact. Derived from the entries by
 * {@link FactRules} and from what people have decided; nothing is ever merged or lost. The result is the same whatever
 * the order in which entries came. We provide it; safe for several threads.
 *
 * <p>What the caller may not see counts as if it did not exist, also for the rest. An entry that was saved a moment ago
 * may stand by itself for some seconds; so does every entry of a record that is still being looked through after an
 * update. Decisions count at once.
 *
 * <p>Errors are {@link org.healthstead.api.problem.ProblemException}s: {@code HS-ENTRY-NOT-FOUND},
 * {@code HS-FACT-IMPOSSIBLE} (of two types, or one says that something is so and the other that it is not),
 * {@code HS-FACT-UNCHANGED} (there is nothing to split or to take back), and those of access.
 */
@ProviderType
public interface FactStore {

    /**
     * The facts of some entries of one record: for the lines of a page, say. Costs some milliseconds for a page.
     *
     * @return without entries whose fact is plain ({@link Fact#isPlain}), and without those that are not there for this
     *     caller
     */
    Map<EntryId, Fact> of(PersonId person, Collection<EntryId> entries, Caller caller);

    /** The fact that an entry is part of; plain for most. */
    Fact find(EntryId entry, Caller caller);

    /** Says that the facts of two entries are one. What was said of the two before no longer counts. */
    FactDecision join(EntryId entry, EntryId other, Caller caller);

    /** Takes an entry out of its fact, for good: it will not be part of it again, whatever comes. */
    FactDecision split(EntryId entry, Caller caller);

    /** Says that two facts are not the same, so that it is not asked again. */
    FactDecision reject(EntryId entry, EntryId other, Caller caller);

    /** What people have said about an entry, newest first; only what is about entries that the caller may see. */
    List<FactDecision> decisions(EntryId entry, Caller caller);

    /** Takes a decision about an entry back, as if it had never been made; it stays in the list. */
    FactDecision undo(EntryId entry, long decision, Caller caller);
}
