// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that was said about one entry, the newest version first. Grows while a batch is planned. */
final class StatementHistory {

    private final List<EntryStatement> statements;
    private final EntryStatement shown;

    /** @param shown the one whose body the entry shows */
    StatementHistory(List<EntryStatement> statements, EntryStatement shown) {
        this.statements = statements;
        this.shown = shown;
    }

    /** With one more, that the entry shows from now on or not. */
    StatementHistory with(EntryStatement next, boolean isShown) {
        List<EntryStatement> all = new ArrayList<>(statements);
        all.addFirst(next);
        return new StatementHistory(all, isShown ? next : shown);
    }

    EntryStatement shown() {
        return shown;
    }

    /** What imports said, the newest version first. */
    List<EntryStatement> bySources() {
        return statements.stream().filter(said -> !said.isByPerson()).toList();
    }

    /** The newest statement of the source that counts, as far as that is known. */
    Optional<EntryStatement> newestOfSource() {
        List<EntryStatement> all =
                bySources().stream().filter(said -> !said.undone()).toList();
        return all.stream()
                .filter(said -> !said.filed())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
