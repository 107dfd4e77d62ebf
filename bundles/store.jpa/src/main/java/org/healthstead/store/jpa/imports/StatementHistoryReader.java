// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.ReferenceDifferences.Pair;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * What was said about an entry before, and whether an item says the same: the second look at an item whose hash differs
 * from its entry's. The same text becomes another body when its references find other company: a file without the
 * Patient leaves {@code Patient/1} as it is, one with it links it to our entry. The source has said nothing new then.
 * Costs reads of stored bodies, so it is asked for what seems changed only. Not safe for several threads.
 */
final class StatementHistoryReader {

    /** Versions that are looked at; after more an item counts as new. */
    private static final int MAX_VERSIONS = 50;

    private final StoreUnit unit;
    private final EntryPreparation preparation;
    private final ReferenceResolver references;
    private final PersonKey person;

    /** What texts mean; only what was found, because the rest may come later in the file. */
    private final Map<String, UUID> targets = new HashMap<>();

    StatementHistoryReader(
            StoreUnit unit, EntryPreparation preparation, ReferenceResolver references, PersonKey person) {
        this.unit = unit;
        this.preparation = preparation;
        this.references = references;
        this.person = person;
    }

    StatementHistory of(EntryRow row) {
        return unit.read(entities -> read(entities, row));
    }

    /** What was ever said of an entry, withdrawn or not, the newest version first. */
    List<EntryStatement> saidOf(EntryRow row) {
        return unit.read(entities -> said(entities, EntryRowReader.history(entities, row.change())));
    }

    /** Change of the statement that an entry shows. */
    long shownChange(EntryRow row) {
        return row.version() == 1
                ? row.change()
                : unit.read(entities -> shownChange(EntryRowReader.history(entities, row.change())));
    }

    private static long shownChange(VersionRow current) {
        return current.bodyFrom() != 0 ? current.bodyFrom() : current.change();
    }

    private StatementHistory read(EntityManager entities, EntryRow row) {
        VersionRow current = EntryRowReader.history(entities, row.change());
        List<EntryStatement> statements = said(entities, current);
        long shownAt = shownChange(current);
        EntryStatement shown = statements.stream()
                .filter(said -> said.change() == shownAt)
                .findFirst()
                .orElseGet(() -> open(entities, EntryRowReader.history(entities, shownAt)));
        return new StatementHistory(statements, shown);
    }

    private List<EntryStatement> said(EntityManager entities, VersionRow current) {
        List<EntryStatement> statements = new ArrayList<>();
        VersionRow each = current;
        for (int i = 0; ; i++) {
            if (EntryStatement.isOne(each)) {
                statements.add(open(entities, each));
            }
            if (each.previous() == 0 || i == MAX_VERSIONS) {
                break;
            }
            each = EntryRowReader.history(entities, each.previous());
        }
        return statements;
    }

    private EntryStatement open(EntityManager entities, VersionRow row) {
        VersionRow whole = EntryRowReader.version(entities, row.change()).orElseThrow();
        boolean undone = row.importNumber() != 0
                && ImportState.isUndone(
                        entities.find(ImportEntity.class, row.importNumber()).state())
                && !SaidChanges.holds(entities, person.number(), row.change());
        return EntryStatement.of(
                row, undone, preparation.openBody(person, whole.entry(), whole.version(), whole.body()));
    }

    /** True when the item says the same. */
    boolean isSame(JsonObject said, JsonObject item, EntryRow row) {
        Optional<Set<Pair>> differences = ReferenceDifferences.between(said, item);
        return differences.isPresent() && differences.get().stream().allMatch(pair -> meanTheSame(row.source(), pair));
    }

    private boolean meanTheSame(int source, Pair pair) {
        Link one = Link.of(pair.one());
        Link other = Link.of(pair.other());
        return one.fragment().equals(other.fragment())
                && (isTarget(source, one.text(), other) || isTarget(source, other.text(), one));
    }

    /** True when the text, as the source wrote it, means the entry that the other one is linked to. */
    private boolean isTarget(int source, String text, Link linked) {
        if (linked.id().isEmpty()) {
            return false;
        }
        String key = linked.type() + ' ' + text;
        UUID known = targets.get(key);
        if (known == null) {
            known = references
                    .means(source, person.number(), names(text, linked.type()))
                    .orElse(null);
            if (known == null) {
                return false;
            }
            targets.put(key, known);
        }
        return known.equals(linked.id().get());
    }

    /** The text, and {@code Type/id} when it is an address or a URN that ends with the id. */
    private static Set<String> names(String text, String type) {
        Set<String> names = new LinkedHashSet<>();
        names.add(text);
        int end = Math.max(text.lastIndexOf('/'), text.lastIndexOf(':'));
        names.add(type + '/' + text.substring(end + 1));
        return names;
    }

    /**
     * A reference in its parts.
     *
     * @param text without version and fragment
     * @param fragment with its mark; empty when there is none
     * @param type before the id
     * @param id of an entry, when it looks like a link of ours
     */
    private record Link(String text, String fragment, String type, Optional<UUID> id) {

        static Link of(String reference) {
            int mark = reference.indexOf('#');
            String whole = mark < 0 ? reference : reference.substring(0, mark);
            int history = whole.indexOf("/_history/");
            String text = history < 0 ? whole : whole.substring(0, history);
            int slash = text.indexOf('/');
            String type = slash < 0 ? "" : text.substring(0, slash);
            return new Link(text, mark < 0 ? "" : reference.substring(mark), type, id(text.substring(slash + 1)));
        }

        private static Optional<UUID> id(String text) {
            try {
                return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
