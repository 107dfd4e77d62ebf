// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.Statement;
import org.junit.jupiter.api.Test;

/** {@link EntryStore#sourceStatement}: what a source says of an entry that a person wrote, marked or went back to. */
public abstract class SourceStatementContractTest extends AbstractStatementContract {

    private int version() {
        return stores.entries().find(entry, holder).orElseThrow().version();
    }

    private void write(String value) {
        stores.entries().update(entry, version(), result("", value), holder);
    }

    /** Shows what an earlier version says. */
    private void goBack(int version) {
        JsonObject body =
                stores.entries().find(entry, version, holder).orElseThrow().body();
        stores.entries().update(entry, version(), body, "back", holder);
    }

    private Optional<SourceStatement> statement() {
        return stores.entries().sourceStatement(entry, holder);
    }

    /** What the entry shows, and what its source says otherwise. */
    private String situation() {
        return shown()
                + statement()
                        .map(says -> ", source: "
                                + says.entry().body().string("valueString").orElse("")
                                + (says.declinedAt().isPresent() ? " declined" : ""))
                        .orElse("");
    }

    @Test
    void theSourceSaysSomethingElseThanThePerson() {
        take("1", "one");
        assertEquals("one", situation());
        write("mine");
        assertEquals("mine", situation(), "what was written over was seen");
        take("2", "two");
        assertEquals("mine, source: two", situation());
        SourceStatement says = statement().orElseThrow();
        assertEquals(3, says.entry().version());
        assertEquals("portal", says.source().label());
        assertEquals(entry, says.entry().id());
        take("2", "two");
        take("1", "one");
        assertEquals("mine, source: two", situation());
        take("3", "three");
        assertEquals("mine, source: three", situation());
        restart();
        assertEquals("mine, source: three", situation());
    }

    @Test
    void anOlderFileIsNoNews() {
        take("3", "three");
        write("mine");
        take("2", "two");
        assertEquals("mine", situation());
    }

    @Test
    void whatWasTakenBackIsNotSaid() {
        take("1", "one");
        write("mine");
        JobId two = job();
        take(two, Statement.of(result("2", "two")));
        JobId three = job();
        take(three, Statement.of(result("3", "three")));
        stores.imports().undo(three, ORDER, holder, TO_THE_END);
        assertEquals("mine, source: two", situation());
        stores.imports().undo(two, ORDER, holder, TO_THE_END);
        assertEquals("mine", situation());
        stores.imports().redo(two, ORDER, holder, TO_THE_END);
        assertEquals("mine, source: two", situation());
        stores.imports().redo(three, ORDER, holder, TO_THE_END);
        assertEquals("mine, source: three", situation());
    }

    /** Another import that says the same stands for it. */
    @Test
    void whatIsSaidAgainCountsWhileOneOfThemDoes() {
        take("1", "one");
        write("mine");
        JobId two = job();
        take(two, Statement.of(result("2", "two")));
        take("2", "two");
        stores.imports().undo(two, ORDER, holder, TO_THE_END);
        assertEquals("mine, source: two", situation());
    }

    @Test
    void aDecisionIsAboutOneStatement() {
        take("1", "one");
        write("mine");
        take("2", "two");
        stores.entries().declineStatement(entry, 3, holder);
        stores.entries().declineStatement(entry, 3, holder);
        assertEquals("mine, source: two declined", situation());
        assertEquals(4, version(), "no version is made");
        restart();
        assertEquals("mine, source: two declined", situation());
        stores.entries().reconsiderStatement(entry, 3, holder);
        assertEquals("mine, source: two", situation());
        stores.entries().declineStatement(entry, 3, holder);
        take("2", "two");
        assertEquals("mine, source: two declined", situation());
        take("3", "three");
        assertEquals("mine, source: three", situation(), "a newer statement is asked about");
        assertCode("HS-ENTRY-VERSION", () -> stores.entries().declineStatement(entry, 3, holder));
        assertCode("HS-ENTRY-VERSION", () -> stores.entries().reconsiderStatement(entry, 4, holder));
    }

    @Test
    void whatWasTakenOverIsAskedAboutNoMoreUntilThatIsTakenBack() {
        take("1", "one");
        write("mine");
        take("2", "two");
        goBack(3);
        assertEquals("two", situation());
        write("two, corrected");
        assertEquals("two, corrected", situation());
        goBack(5);
        goBack(4);
        assertEquals("mine, source: two", situation());
        take("3", "two");
        assertEquals("mine, source: two", situation(), "the same with another number is no news");
    }

    @Test
    void whatAPersonWroteAfterwardsDecidesNothing() {
        take("1", "one");
        write("mine");
        take("2", "two");
        write("mine again");
        assertEquals("mine again, source: two", situation());
        write("two");
        assertEquals("two", situation());
    }

    /** Nothing that a person did is undone by an import, whatever it was and whatever comes when. */
    @Test
    void marksAndTheirUndoAndVersionsGoneBackToStay() {
        take("1", "one");
        stores.entries().markEnteredInError(entry, 1, "wrong", holder);
        take("2", "two");
        assertEquals("one in error, source: two", situation());
        goBack(1);
        assertEquals("one, source: two", situation());
        JobId three = job();
        take(three, Statement.of(result("3", "three")));
        take("2", "two");
        take("1", "one");
        assertEquals("one, source: three", situation());
        stores.imports().undo(three, ORDER, holder, TO_THE_END);
        assertEquals("one, source: two", situation());
        stores.imports().redo(three, ORDER, holder, TO_THE_END);
        assertEquals("one, source: three", situation());
        take(job(), deletion("2024-03-01T10:00:00Z"));
        assertEquals("one, source: three", situation(), "of an entry in error the source says the value still");
        assertEquals(
                "entered-in-error",
                statement().orElseThrow().entry().body().string("status").orElseThrow());
    }

    @Test
    void allImportsTakenBackLeaveWhatAPersonWrote() {
        JobId one = job();
        take(one, Statement.of(result("1", "one")));
        write("mine");
        JobId two = job();
        take(two, Statement.of(result("2", "two")));
        stores.imports().undo(one, ORDER, holder, TO_THE_END);
        stores.imports().undo(two, ORDER, holder, TO_THE_END);
        assertEquals("mine", situation());
        take("1", "one");
        take("2", "two");
        assertEquals("mine", situation(), "what was taken back is not wanted");
        stores.imports().redo(two, ORDER, holder, TO_THE_END);
        assertEquals("mine, source: two", situation());
    }

    @Test
    void whoMayOnlyReadDecidesNothingAndAStrangerSeesNothing() {
        take("1", "one");
        write("mine");
        take("2", "two");
        Caller reader = reader();
        assertTrue(stores.entries().sourceStatement(entry, reader).isPresent());
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.entries().declineStatement(entry, 3, reader));
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.entries().reconsiderStatement(entry, 3, reader));
        Caller other = granted(Set.of(Operation.values()), Set.of(AccessCategory.BILLING), true);
        for (Caller blind : new Caller[] {stranger(), other}) {
            assertEquals(Optional.empty(), stores.entries().sourceStatement(entry, blind));
            assertCode("HS-ENTRY-NOT-FOUND", () -> stores.entries().declineStatement(entry, 3, blind));
        }
        assertEquals("mine, source: two", situation());
    }

    @Test
    void whatAPersonTypedHasNoSource() {
        entry = stores.entries()
                .create(person.id(), result("", "typed"), holder)
                .id();
        write("typed otherwise");
        assertEquals("typed otherwise", situation());
        assertCode("HS-ENTRY-VERSION", () -> stores.entries().declineStatement(entry, 1, holder));
    }
}
