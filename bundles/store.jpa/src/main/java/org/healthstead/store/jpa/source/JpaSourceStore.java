// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sources in the database. */
@Component(service = SourceStore.class)
public final class JpaSourceStore implements SourceStore {

    private static final Logger LOG = LoggerFactory.getLogger(JpaSourceStore.class);

    private final StoreUnit unit;
    private final RecordAccess access;
    private final Persons persons;
    private final Sources sources;
    private final AccountNumbers accounts;

    @Activate
    public JpaSourceStore(
            @Reference StoreUnit unit,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference AccountNumbers accounts) {
        this.unit = unit;
        this.access = access;
        this.persons = persons;
        this.sources = sources;
        this.accounts = accounts;
    }

    @Override
    public Map<SourceId, SourceRef> named(Collection<SourceId> ids) {
        Map<SourceId, SourceRef> named = new LinkedHashMap<>();
        ids.forEach(id -> sources.find(id).ifPresent(ref -> named.put(id, ref)));
        return named;
    }

    @Override
    public List<SourceRef> of(PersonId person) {
        return persons.find(person)
                .map(key -> List.copyOf(sources.of(key).values()))
                .orElse(List.of());
    }

    @Override
    public List<Source> list(PersonId person, Caller caller) {
        PersonKey key = access.openWhole(caller, Operation.READ, person);
        return unit.read(entities -> {
            Map<Integer, List<GivenName>> names = Sources.names(entities, key);
            SourceImports imports = new SourceImports(entities, key);
            return sources.of(key).entrySet().stream()
                    .map(each -> imports.source(
                            each.getKey(), each.getValue(), names.getOrDefault(each.getKey(), List.of())))
                    .toList();
        });
    }

    @Override
    public SourceRef rename(SourceId source, int namesSeen, String name, Caller caller) {
        Sources.Place place = place(source, Operation.UPDATE, caller);
        PersonKey person = persons.get(place.person());
        requireName(name);
        int author = accounts.of(caller.account());
        unit.<Void>writeInTurn(entities -> {
            int count = Sources.countNames(entities, place.number());
            if (count != namesSeen) {
                throw ProblemCode.SOURCE_CHANGED
                        .problem("Somebody has named this source meanwhile. Look at its name and change it again.")
                        .exception();
            }
            Sources.name(entities, person, place.number(), name, author, false);
            return null;
        });
        sources.changed(person);
        LOG.info("Source {} of person {} renamed by account {}", source, person.id(), caller.account());
        return sources.get(place.number());
    }

    @Override
    public List<SourceImport> imports(SourceId source, Caller caller) {
        int number = place(source, Operation.READ, caller).number();
        return unit.read(entities -> SourceImports.of(entities, number));
    }

    /** Of a source in a record of which the caller may do this with the whole. */
    private Sources.Place place(SourceId source, Operation operation, Caller caller) {
        Sources.Place place = sources.place(source).orElse(null);
        if (place == null) {
            access.policy().requireKnown(caller);
            throw notFound(source);
        }
        if (access.read(caller, place.person()).isEmpty()) {
            throw notFound(source);
        }
        access.openWhole(caller, operation, persons.get(place.person()).id());
        return place;
    }

    private static void requireName(String name) {
        boolean isPlain = name.equals(name.strip()) && name.chars().noneMatch(Character::isISOControl);
        if (name.length() > MAX_NAME || !isPlain) {
            throw ProblemCode.SOURCE_NAME
                    .problem(
                            "The name of a source has " + name.length() + " characters; wanted are at most " + MAX_NAME
                                    + ", without control characters or spaces at the ends.",
                            Integer.toString(name.length()),
                            Integer.toString(MAX_NAME))
                    .exception();
        }
    }

    private static ProblemException notFound(SourceId source) {
        return ProblemCode.SOURCE_NOT_FOUND
                .problem("There is no such source.", source.toString())
                .exception();
    }
}
