// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.healthstead.api.jobs.JobId;
import org.healthstead.platform.api.store.Statement;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.ImportStore}: what several imports say stays while one of them counts. */
public abstract class RestatementContractTest extends AbstractStatementContract {

    /** Two files say the same: it goes with the last of them, whichever that is. */
    @Test
    void whatTwoImportsSayStaysWhileOneOfThemCounts() {
        JobId first = job();
        JobId again = job();
        take(first, Statement.of(result("1", "one")));
        assertEquals("0/0/1", take(again, Statement.of(result("1", "one"))));
        stores.imports().undo(first, ORDER, holder, TO_THE_END);
        assertEquals("one", shown());
        restart();
        assertEquals(1, stores.imports().undo(again, ORDER, holder, TO_THE_END));
        assertEquals("gone", shown());
        assertEquals(1, stores.imports().redo(again, ORDER, holder, TO_THE_END));
        assertEquals("one", shown());
        stores.imports().redo(first, ORDER, holder, TO_THE_END);
        stores.imports().undo(again, ORDER, holder, TO_THE_END);
        assertEquals("one", shown());
    }

    /** An old file that is imported again stands for what it says, though that is not shown. */
    @Test
    void anOldStatementThatIsSaidAgainCounts() {
        JobId old = job();
        JobId newer = job();
        take(old, Statement.of(result("1", "one")));
        take(newer, Statement.of(result("2", "two")));
        JobId again = job();
        assertEquals("0/0/1", take(again, Statement.of(result("1", "one"))));
        stores.imports().undo(old, ORDER, holder, TO_THE_END);
        stores.imports().undo(newer, ORDER, holder, TO_THE_END);
        assertEquals("one", shown());
        stores.imports().undo(again, ORDER, holder, TO_THE_END);
        assertEquals("gone", shown());
    }

    /** What was refused once does not count when it is said again. */
    @Test
    void whatIsNotWantedIsNotSaidAgain() {
        JobId first = job();
        take(first, Statement.of(result("1", "one")));
        stores.imports().undo(first, ORDER, holder, TO_THE_END);
        assertEquals("0/0/1", take("1", "one"));
        stores.imports().redo(first, ORDER, holder, TO_THE_END);
        stores.imports().undo(first, ORDER, holder, TO_THE_END);
        assertEquals("gone", shown());
    }

    @Test
    void aDeletionThatIsSaidAgainCounts() {
        take("1", "512");
        JobId job = job();
        take(job, deletion("2024-03-01T10:00:00Z"));
        assertEquals("0/0/1", take(job(), deletion("2024-03-01T10:00:00Z")));
        stores.imports().undo(job, ORDER, holder, TO_THE_END);
        assertEquals("512 in error", shown());
    }
}
