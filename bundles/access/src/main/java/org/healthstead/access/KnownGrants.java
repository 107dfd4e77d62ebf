// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.store.AccountStore;

/**
 * The grants of an account, in whatever status, each read when it is first asked for: an account of a clinic has
 * thousands of them, and most requests are about one record. Safe for several threads.
 */
final class KnownGrants {

    private final AccountStore store;
    private final AccountId account;
    private final Map<PersonId, List<Grant>> read = new ConcurrentHashMap<>();
    private volatile Map<PersonId, List<Grant>> all;

    KnownGrants(AccountStore store, AccountId account) {
        this.store = store;
        this.account = account;
    }

    /** Those on one record. */
    List<Grant> on(PersonId person) {
        Map<PersonId, List<Grant>> everything = all;
        if (everything != null) {
            return everything.getOrDefault(person, List.of());
        }
        List<Grant> known = read.get(person);
        if (known == null) {
            known = store.grants(account, person);
            read.put(person, known);
        }
        return known;
    }

    /** Reads at once those on each of the records that were not read yet. */
    void readAhead(Collection<PersonId> persons) {
        List<PersonId> wanted =
                persons.stream().filter(person -> !read.containsKey(person)).toList();
        if (all != null || wanted.isEmpty()) {
            return;
        }
        Map<PersonId, List<Grant>> found =
                store.grants(account, wanted).stream().collect(Collectors.groupingBy(Grant::person));
        wanted.forEach(person -> read.put(person, found.getOrDefault(person, List.of())));
    }

    /** On whose records there are any, read each time. */
    Set<PersonId> persons() {
        return store.granted(account);
    }

    /** All of them by record, in the order of the store. */
    Map<PersonId, List<Grant>> byPerson() {
        Map<PersonId, List<Grant>> everything = all;
        if (everything == null) {
            everything = store.grants(account).stream()
                    .collect(Collectors.groupingBy(Grant::person, LinkedHashMap::new, Collectors.toList()));
            all = everything;
        }
        return everything;
    }
}
