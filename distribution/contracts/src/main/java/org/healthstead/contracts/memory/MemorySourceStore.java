// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.memory.MemorySources.Known;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.SourceStore;

/** Sources in a map. */
final class MemorySourceStore implements SourceStore {

    private final MemoryRecord record;
    private final MemoryAccess access;

    MemorySourceStore(MemoryRecord record, MemoryAccess access) {
        this.record = record;
        this.access = access;
    }

    @Override
    public Map<SourceId, SourceRef> named(Collection<SourceId> ids) {
        synchronized (record) {
            Map<SourceId, SourceRef> named = new LinkedHashMap<>();
            for (SourceId id : ids) {
                record.sources
                        .find(id)
                        .ifPresent(found -> record.sources.of(found.person).stream()
                                .filter(each -> each.id().equals(id))
                                .forEach(each -> named.put(id, each)));
            }
            return named;
        }
    }

    @Override
    public List<SourceRef> of(PersonId person) {
        synchronized (record) {
            return record.sources.of(person);
        }
    }

    @Override
    public List<Source> list(PersonId person, Caller caller) {
        access.requireWhole(caller, Operation.READ, person);
        synchronized (record) {
            return record.sources.of(person).stream().map(this::source).toList();
        }
    }

    private Source source(SourceRef ref) {
        List<StoredImport> imports = record.imports.values().stream()
                .filter(each -> each.source.id().equals(ref.id()))
                .toList();
        List<StoredImport> there =
                imports.stream().filter(each -> !each.isUndone()).toList();
        return new Source(
                ref,
                there.size(),
                there.stream().findFirst().map(each -> Instant.ofEpochMilli(each.openedAtMillis)),
                there.stream().reduce((one, next) -> next).map(each -> Instant.ofEpochMilli(each.openedAtMillis)),
                imports.reversed().stream()
                        .flatMap(each -> Optional.ofNullable(each.artifact).stream())
                        .map(artifact -> artifact.name())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(Source.MAX_FILES)
                        .toList(),
                record.sources.find(ref.id()).orElseThrow().names);
    }

    @Override
    public SourceRef rename(SourceId source, int namesSeen, String name, Caller caller) {
        access.requireKnown(caller);
        synchronized (record) {
            Known found = record.sources
                    .find(source)
                    .filter(each ->
                            access.scope(caller, Operation.READ, each.person).isPresent())
                    .orElseThrow(() -> refused("HS-SOURCE-NOT-FOUND", Problem.Kind.NOT_FOUND));
            access.requireWhole(caller, Operation.UPDATE, found.person);
            if (name.length() > MAX_NAME
                    || !name.equals(name.strip())
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw refused("HS-SOURCE-NAME", Problem.Kind.INVALID);
            }
            if (found.names.size() != namesSeen) {
                throw refused("HS-SOURCE-CHANGED", Problem.Kind.CONFLICT);
            }
            found.names.add(new GivenName(name, record.now(), false));
            return named(List.of(source)).get(source);
        }
    }

    @Override
    public List<SourceImport> imports(SourceId source, Caller caller) {
        access.requireKnown(caller);
        synchronized (record) {
            Known found = record.sources
                    .find(source)
                    .filter(each ->
                            access.scope(caller, Operation.READ, each.person).isPresent())
                    .orElseThrow(() -> refused("HS-SOURCE-NOT-FOUND", Problem.Kind.NOT_FOUND));
            access.requireWhole(caller, Operation.READ, found.person);
            return List.copyOf(record.imports.values()).reversed().stream()
                    .filter(each -> each.source.id().equals(source))
                    .map(each -> new SourceImport(each.job, each.isUndone()))
                    .toList();
        }
    }

    private static ProblemException refused(String code, Problem.Kind kind) {
        return Problem.of(code, kind, "The source cannot be named so.").exception();
    }
}
