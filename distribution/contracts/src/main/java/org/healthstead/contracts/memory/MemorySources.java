// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.SourceStore.GivenName;

/** Sources with their names; guarded by the record's lock. */
final class MemorySources {

    private final Map<SourceId, Known> known = new LinkedHashMap<>();

    /** A source as it came. */
    static final class Known {
        final PersonId person;
        final String key;
        final List<GivenName> names = new ArrayList<>();
        final Set<String> files = new HashSet<>();
        private SourceRef ref;

        private Known(PersonId person, String key, SourceRef ref) {
            this.person = person;
            this.key = key;
            this.ref = ref;
        }

        private String name() {
            String last = names.isEmpty() ? "" : names.getLast().name();
            boolean hasOthers = files.size() > 1 && files.contains(ref.label());
            return last.isEmpty() ? ref.label() + (hasOthers ? ", …" : "") : last;
        }
    }

    SourceRef add(PersonId person, String key, String label, SourceRef.Kind kind) {
        String name = kind + "|" + key;
        return known.values().stream()
                .filter(each -> each.person.equals(person) && each.key.equals(name))
                .findFirst()
                .map(each -> each.ref)
                .orElseGet(() -> know(person, name, new SourceRef(new SourceId(UUID.randomUUID()), label, kind)));
    }

    /** A source that somebody else has made. */
    void know(PersonId person, SourceRef ref) {
        if (!known.containsKey(ref.id())) {
            know(person, ref.id().toString(), ref);
        }
    }

    private SourceRef know(PersonId person, String key, SourceRef ref) {
        known.put(ref.id(), new Known(person, key, ref));
        return ref;
    }

    Optional<Known> find(SourceId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** As it is called now. */
    SourceRef called(SourceRef ref) {
        return find(ref.id())
                .flatMap(found -> of(found.person).stream()
                        .filter(each -> each.id().equals(ref.id()))
                        .findFirst())
                .orElse(ref);
    }

    /** Those of a person as they are called now, the oldest first. */
    List<SourceRef> of(PersonId person) {
        Set<String> taken = new HashSet<>();
        return known.values().stream()
                .filter(each -> each.person.equals(person))
                .map(each -> new SourceRef(each.ref.id(), distinct(each.name(), taken), each.ref.kind()))
                .toList();
    }

    private static String distinct(String name, Set<String> taken) {
        String distinct = name;
        for (int i = 2; !name.isBlank() && !taken.add(distinct.toLowerCase(Locale.ROOT)); i++) {
            distinct = name + " (" + i + ")";
        }
        return distinct;
    }

    void nameFirst(SourceRef source, String name, SourceRef.Kind kind, Instant now) {
        Known found = known.get(source.id());
        if (found.names.isEmpty() && !name.isEmpty()) {
            found.names.add(new GivenName(name, now, true));
            found.ref = new SourceRef(found.ref.id(), found.ref.label(), kind);
        }
    }
}
