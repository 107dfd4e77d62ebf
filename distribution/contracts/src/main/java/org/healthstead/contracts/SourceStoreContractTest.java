// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.FileOrder;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.SourceStore.GivenName;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.healthstead.platform.api.store.SourceStore.SourceImport;
import org.junit.jupiter.api.Test;

/** {@link SourceStore}: names of sources, who may give them, and what is known of a source. */
public abstract class SourceStoreContractTest extends AbstractStoreContract {

    private static final String NAME = "Northfield hospital";

    private int imports;

    @Test
    void aNewNameIsEverywhereAtOnce() {
        EntryId entry = imported("a", "a.json");
        SourceRef before = stores.entries().find(entry, holder).orElseThrow().source();
        assertEquals("a.json", before.label());

        SourceRef named = stores.sources().rename(before.id(), 0, NAME, holder);

        assertEquals(new SourceRef(before.id(), NAME, SourceRef.Kind.FILE), named);
        assertEquals(named, stores.entries().find(entry, holder).orElseThrow().source());
        assertEquals(named, stores.entries().origins(entry, holder).getFirst().source());
        assertEquals(
                named,
                stores.entries()
                        .page(EntryQuery.of(person.id(), 5).ofType("Observation"), holder)
                        .lines()
                        .getFirst()
                        .source());
        assertEquals(Map.of(before.id(), named), stores.sources().named(List.of(before.id())));
        assertTrue(stores.sources().of(person.id()).contains(named));
    }

    @Test
    void knowsTheImportsOfASourceAlsoThoseThatWereUndone() {
        EntryId entry = imported("a", "a.json");
        imported("a", "b.json");
        imported("b", "c.json");
        SourceId id = source(entry).id();
        List<SourceImport> both = stores.sources().imports(id, holder);
        assertEquals(2, both.size());
        assertTrue(both.stream().noneMatch(SourceImport::isUndone));

        both.forEach(each -> stores.imports().undo(each.job(), FileOrder.ORDER, holder, TO_THE_END));

        assertEquals(
                both.stream().map(each -> new SourceImport(each.job(), true)).toList(),
                stores.sources().imports(id, holder));
        assertEquals(Optional.empty(), stores.entries().find(entry, holder));
        imported("a", "a.json");
        assertEquals(Optional.empty(), stores.entries().find(entry, holder));
        assertCode("HS-SOURCE-NOT-FOUND", () -> stores.sources().imports(id, stranger()));
    }

    @Test
    void aNameSurvivesARestart() {
        EntryId entry = imported("a", "a.json");
        stores.sources().rename(source(entry).id(), 0, NAME, holder);
        restart();
        assertEquals(NAME, source(entry).label());
    }

    @Test
    void earlierNamesStayInTheHistoryAndANameCanBeTakenAway() {
        EntryId entry = imported("a", "a.json");
        SourceId id = source(entry).id();
        stores.sources().rename(id, 0, NAME, holder);
        stores.sources().rename(id, 1, "Southfield", holder);
        assertEquals("Southfield", source(entry).label());

        stores.sources().rename(id, 2, "", holder);

        assertEquals("a.json", source(entry).label());
        assertEquals(
                List.of(NAME, "Southfield", ""),
                of(id).names().stream().map(GivenName::name).toList());
        assertTrue(of(id).names().stream().noneMatch(GivenName::isFromFile));
    }

    @Test
    void whoHasNotSeenTheLastNameDoesNotReplaceIt() {
        SourceId id = source(imported("a", "a.json")).id();
        stores.sources().rename(id, 0, NAME, holder);
        assertCode("HS-SOURCE-CHANGED", () -> stores.sources().rename(id, 0, "Southfield", holder));
        assertEquals(1, of(id).names().size());
    }

    @Test
    void aNameThatIsTooLongOrNoPlainTextIsRefused() {
        SourceId id = source(imported("a", "a.json")).id();
        String longest = "x".repeat(SourceStore.MAX_NAME);
        assertCode("HS-SOURCE-NAME", () -> stores.sources().rename(id, 0, longest + "x", holder));
        assertCode("HS-SOURCE-NAME", () -> stores.sources().rename(id, 0, "two\nlines", holder));
        assertCode("HS-SOURCE-NAME", () -> stores.sources().rename(id, 0, " spaced", holder));
        assertEquals(longest, stores.sources().rename(id, 0, longest, holder).label());
    }

    @Test
    void twoSourcesWithOneNameAreToldApart() {
        EntryId one = imported("a", "a.json");
        EntryId other = imported("b", "b.json");
        stores.sources().rename(source(one).id(), 0, NAME, holder);
        stores.sources().rename(source(other).id(), 0, "northfield HOSPITAL", holder);
        assertEquals(NAME, source(one).label());
        assertEquals("northfield HOSPITAL (2)", source(other).label());
    }

    @Test
    void aFileNamesItsSourceOnceOnly() {
        EntryId entry = imported("a", "a.json", NAME);
        imported("a", "b.json", "Southfield");
        assertEquals(NAME, source(entry).label());
        assertEquals(
                List.of(true),
                of(source(entry).id()).names().stream()
                        .map(GivenName::isFromFile)
                        .toList());
    }

    @Test
    void aFileDoesNotRenameWhatAPersonNamed() {
        EntryId entry = imported("a", "a.json");
        SourceId id = source(entry).id();
        stores.sources().rename(id, 0, NAME, holder);
        stores.sources().rename(id, 1, "", holder);
        imported("a", "b.json", "Southfield");
        assertFalse(source(entry).label().contains("Southfield"), source(entry).label());
    }

    @Test
    void aSourceIsNotCalledAsOneOfItsFiles() {
        EntryId first = imported("a", "a.json");
        imported("a", "b.json");
        assertEquals("a.json, …", source(first).label());
    }

    @Test
    void saysHowOftenAndFromWhichFilesASourceCame() {
        EntryId first = imported("a", "a.json");
        imported("a", "b.json");
        SourceId id = source(first).id();
        Source known = of(id);
        assertEquals(2, known.imports());
        assertEquals(List.of("b.json", "a.json"), known.files());
        assertTrue(known.first().isPresent()
                && !known.first().get().isAfter(known.last().orElseThrow()));
    }

    @Test
    void whatWasUndoneIsNoImportAnyMore() {
        EntryId first = imported("a", "a.json");
        SourceId id = source(first).id();
        JobId job = new JobId(UUID.randomUUID());
        EntryId second = imported(job, "a", "b.json", "");
        stores.imports().undo(job, FileOrder.ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals(Optional.empty(), stores.entries().find(second, holder));
        assertEquals(1, of(id).imports());
        assertEquals(of(id).first(), of(id).last());
    }

    @Test
    void whatAPersonTypesHasNoNameAndNoImport() {
        SourceRef typed = stores.entries()
                .create(person.id(), observation("Weight", "2024"), holder)
                .source();
        assertEquals("", typed.label());
        assertEquals(0, of(typed.id()).imports());
        assertEquals(Optional.empty(), of(typed.id()).first());
    }

    @Test
    void onlyWhoMayChangeTheWholeRecordNamesItsSources() {
        SourceId id = source(imported("a", "a.json")).id();
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.sources().rename(id, 0, NAME, reader()));
        assertCode("HS-SOURCE-NOT-FOUND", () -> stores.sources().rename(id, 0, NAME, stranger()));
        assertCode(
                "HS-SOURCE-NOT-FOUND", () -> stores.sources().rename(new SourceId(UUID.randomUUID()), 0, NAME, holder));
        assertEquals(List.of(), of(id).names());
    }

    @Test
    void onlyWhoMayReadTheWholeRecordIsToldAllItsSources() {
        imported("a", "a.json");
        assertEquals(
                stores.sources().list(person.id(), holder), stores.sources().list(person.id(), reader()));
        var part = granted(Set.of(Operation.READ), Set.of(AccessCategory.GENERAL), true);
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.sources().list(person.id(), part));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.sources().list(person.id(), stranger()));
    }

    private SourceRef source(EntryId entry) {
        return stores.entries().find(entry, holder).orElseThrow().source();
    }

    private Source of(SourceId id) {
        return stores.sources().list(person.id(), holder).stream()
                .filter(each -> each.ref().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private EntryId imported(String key, String file) {
        return imported(key, file, "");
    }

    private EntryId imported(String key, String file, String name) {
        return imported(new JobId(UUID.randomUUID()), key, file, name);
    }

    private EntryId imported(JobId job, String key, String file, String name) {
        ImportLedger ledger = stores.imports()
                .open(
                        job,
                        person.id(),
                        kept(file, "file " + imports++),
                        key,
                        file,
                        SourceRef.Kind.FILE,
                        FileOrder.ORDER,
                        holder);
        EntryId id = new EntryId(UUID.randomUUID());
        ledger.save(
                List.of(ImportedItem.of(id, "item " + id, List.of(), observation("Ferritin", "2024"), "entry[0]")),
                1,
                ImportReport.EMPTY);
        ledger.nameSource(name, SourceRef.Kind.FILE);
        return id;
    }

    private ArtifactId kept(String name, String content) {
        try {
            return stores.artifacts()
                    .keep(person.id(), name, new ByteArrayInputStream(content.getBytes()), 1_000, holder)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
