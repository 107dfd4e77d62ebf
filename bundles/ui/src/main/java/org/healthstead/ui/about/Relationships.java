// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.ui.api.Messages;

/**
 * Who a person is to the one who looks: "my child". Kept for each account and person and not in the record, where it
 * would be wrong for everybody else.
 */
public enum Relationships {
    SELF,
    PARTNER,
    CHILD,
    PARENT,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    RELATIVE,
    FRIEND,
    PATIENT;

    /** @param store empty while there is none: then nobody has said it */
    public static Optional<Relationships> read(Optional<InstallationStore> store, PersonId person, Caller caller) {
        return store.flatMap(settings -> settings.read(name(person, caller))).flatMap(Relationships::of);
    }

    /**
     * As {@link #read(Optional, PersonId, Caller)}, of several people at once; without those of whom nobody said it.
     */
    public static Map<PersonId, Relationships> read(
            Optional<InstallationStore> store, Collection<PersonId> people, Caller caller) {
        Map<String, String> kept = store.map(settings -> settings.read(
                        people.stream().map(person -> name(person, caller)).toList()))
                .orElse(Map.of());
        Map<PersonId, Relationships> found = new HashMap<>();
        people.forEach(person -> Optional.ofNullable(kept.get(name(person, caller)))
                .flatMap(Relationships::of)
                .ifPresent(relation -> found.put(person, relation)));
        return found;
    }

    /** @param relationship empty to take it back */
    static void write(InstallationStore store, PersonId person, Caller caller, Optional<Relationships> relationship) {
        store.write(name(person, caller), relationship.map(Relationships::name).orElse(""));
    }

    /** Empty for a text that names none. */
    static Optional<Relationships> of(String text) {
        return Stream.of(values()).filter(each -> each.name().equals(text)).findFirst();
    }

    public String words(Messages messages) {
        return messages.get("about.relation." + name());
    }

    private static String name(PersonId person, Caller caller) {
        return "relation " + caller.account() + " " + person;
    }
}
