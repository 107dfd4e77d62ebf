// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that was said about one entry, the newest version first. Grows while a batch is planned. */
final class SaidBefore {

    private final List<Said> statements;
    private final Said shown;

    /** @param shown the one whose body the entry shows */
    SaidBefore(List<Said> statements, Said shown) {
        this.statements = statements;
        this.shown = shown;
    }

    /** With one more, that the entry shows from now on or not. */
    SaidBefore with(Said next, boolean isShown) {
        List<Said> all = new ArrayList<>(statements);
        all.addFirst(next);
        return new SaidBefore(all, isShown ? next : shown);
    }

    Said shown() {
        return shown;
    }

    /** What imports said, the newest version first. */
    List<Said> bySources() {
        return statements.stream().filter(said -> !said.isByPerson()).toList();
    }

    /** The newest statement of the source that counts, as far as that is known. */
    Optional<Said> newestOfSource() {
        List<Said> all = bySources().stream().filter(said -> !said.undone()).toList();
        return all.stream()
                .filter(said -> !said.filed())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
