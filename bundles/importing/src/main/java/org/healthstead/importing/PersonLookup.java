// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ItemIdentity;

/** Knows Patients that came before: a file of a bulk export names people by what another file of it said of them. */
final class PersonLookup {

    private final ImportStore imports;
    private final EntryStore entries;
    private final Person person;
    private final Caller caller;

    PersonLookup(ImportStore imports, EntryStore entries, Person person, Caller caller) {
        this.imports = imports;
        this.entries = entries;
        this.person = person;
        this.caller = caller;
    }

    /** Those that mean a Patient of the record who can be the person. */
    Set<ItemIdentity> known(Collection<ItemIdentity> identities) {
        return imports.find(person.id(), identities, caller).entrySet().stream()
                .filter(each -> entries.find(each.getValue(), caller)
                        .filter(entry -> PatientLinks.isPerson(entry, person))
                        .isPresent())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
