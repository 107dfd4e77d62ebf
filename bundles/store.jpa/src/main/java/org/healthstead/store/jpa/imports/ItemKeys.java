// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * The keys by which entries are found again. The name of a server's item is meant within the source that the server is,
 * so that a file of that server alone and a file that has its items among others mean the same entries. Safe for
 * several threads.
 */
final class ItemKeys {

    private static final int MAX_KNOWN = 1_000;

    private final StoreUnit unit;
    private final EntryPreparation preparation;
    private final Sources sources;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    ItemKeys(StoreUnit unit, EntryPreparation preparation, Sources sources) {
        this.unit = unit;
        this.preparation = preparation;
        this.sources = sources;
    }

    /** @param source number of the import's source; makes the source of another server when it is new */
    byte[] of(PersonKey person, int source, ItemIdentity identity) {
        return switch (identity.namespace()) {
            case ItemIdentity.ANYWHERE -> preparation.identityAnywhere(person.number(), identity.name());
            case ItemIdentity.OWN_SOURCE -> preparation.identity(source, identity.name());
            default -> preparation.identity(server(person, identity), identity.name());
        };
    }

    /** Of an item of the source itself. */
    byte[] of(int source, ItemIdentity identity) {
        return preparation.identity(source, identity.name());
    }

    /** Without making a source. */
    Optional<byte[]> find(int person, ItemIdentity identity) {
        if (identity.namespace().equals(ItemIdentity.ANYWHERE)) {
            return Optional.of(preparation.identityAnywhere(person, identity.name()));
        }
        return unit.read(entities -> sources.find(entities, person, identity.namespace()))
                .map(source -> preparation.identity(source, identity.name()));
    }

    private int server(PersonKey person, ItemIdentity identity) {
        String key = person.number() + " " + identity.namespace();
        Integer number = known.get(key);
        if (number == null) {
            number = number(person, identity);
            if (known.size() < MAX_KNOWN) {
                known.put(key, number);
            }
        }
        return number;
    }

    private int number(PersonKey person, ItemIdentity identity) {
        try {
            return unit.writeInTurn(entities ->
                    sources.number(entities, person, identity.namespace(), host(identity), SourceRef.Kind.FILE));
        } catch (DuplicateKeyException e) {
            return unit.read(entities -> sources.find(entities, person.number(), identity.namespace()))
                    .orElseThrow(() -> e);
        }
    }

    /** What a reader calls the server: its address without scheme and path. */
    private static String host(ItemIdentity identity) {
        String base = identity.base().orElse(identity.namespace());
        int scheme = base.indexOf("//");
        int slash = base.indexOf('/', scheme + 2);
        return base.substring(scheme < 0 ? 0 : scheme + 2, slash < 0 ? base.length() : slash);
    }
}
