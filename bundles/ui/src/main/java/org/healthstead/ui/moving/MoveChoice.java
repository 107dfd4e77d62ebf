// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.store.SourceStore.Source;

/**
 * What somebody has chosen so far.
 *
 * @param sources of the record
 * @param source which of them; empty for everything
 * @param listed other people of a household; empty in a clinic, where one types who it is
 * @param who was typed
 * @param found whom that, or a choice in the list, may mean
 */
record MoveChoice(List<Source> sources, Optional<Source> source, List<Person> listed, String who, List<Person> found) {

    static final MoveChoice NONE = new MoveChoice(List.of(), Optional.empty(), List.of(), "", List.of());

    /** The other person, once it is clear who that is. */
    Optional<Person> chosen() {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
