// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.Set;

/**
 * Undo or redo of an import: which states of its row they lead through. What either means for an entry is the same rule
 * ({@link ReversalPlan}): the entry shows the best of what still counts.
 */
enum Reversal {

    /** The import counts no more. */
    UNDO(ImportState.UNDOING, ImportState.UNDONE, Set.of(ImportState.DONE, ImportState.REDOING)),

    /** It counts again. */
    REDO(ImportState.REDOING, ImportState.DONE, Set.of(ImportState.UNDONE, ImportState.UNDOING));

    private final int during;
    private final int end;
    private final Set<Integer> begins;

    Reversal(int during, int end, Set<Integer> begins) {
        this.during = during;
        this.end = end;
        this.begins = begins;
    }

    /** The import's state while this goes on. */
    int during() {
        return during;
    }

    /** The import's state when this is done. */
    int end() {
        return end;
    }

    /** States in which this begins from the start. */
    Set<Integer> begins() {
        return begins;
    }
}
