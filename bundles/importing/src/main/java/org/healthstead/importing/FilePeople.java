// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.record.Person;
import org.healthstead.importing.FileOwners.OwnedItems;
import org.healthstead.importing.PersonMatch.Verdict;
import org.healthstead.platform.api.store.ItemIdentity;

/**
 * The people in a file, and which of them is the person of the record. Several Patients may be the same person, as in a
 * record that was merged; and items may name somebody who is not in the file.
 */
final class FilePeople {

    static final int NOBODY = -1;

    private final FileOwners owners;
    private final List<FilePerson> people = new ArrayList<>();
    private final Map<Integer, Integer> byPatient = new HashMap<>();
    private final int[] byOwner;

    /** Somebody in the file. */
    static final class FilePerson {

        private final Set<String> keys = new LinkedHashSet<>();
        private final Subject subject;
        private final boolean isPatient;
        private Verdict verdict;
        private long items;

        private FilePerson(Subject subject, boolean isPatient) {
            this.subject = subject;
            this.isPatient = isPatient;
        }

        /** By what the file calls that person: the first is shown. */
        Set<String> keys() {
            return keys;
        }

        Subject subject() {
            return subject;
        }

        /** How many items of the file are that person's. */
        long items() {
            return items;
        }

        /** Whether that is the person of the record. */
        Verdict verdict() {
            return verdict;
        }
    }

    /** @param known answers which of some references mean a Patient of the record that is the person */
    FilePeople(
            FileOwners owners,
            ItemTable items,
            Person person,
            Function<Collection<ItemIdentity>, Set<ItemIdentity>> known) {
        this.owners = owners;
        this.byOwner = new int[owners.owners().size()];
        Arrays.fill(byOwner, NOBODY);
        owners.patients().forEach((position, item) -> addPatient(position, item, person));
        Map<String, Integer> strangers = new HashMap<>();
        NameTable.Lookup lookup = items.lookup();
        for (int i = 0; i < byOwner.length; i++) {
            byOwner[i] = find(owners.owners().get(i), items, lookup, strangers, person);
            if (byOwner[i] != NOBODY) {
                people.get(byOwner[i]).items += owners.owners().get(i).items()[0];
            }
        }
        settle(known);
    }

    private void addPatient(int position, FileItem item, Person person) {
        Subject subject = item.person().orElseThrow();
        FilePerson patient = new FilePerson(subject, true);
        patient.verdict = PersonMatch.of(person, subject);
        if (!item.id().isEmpty()) {
            patient.keys.add("Patient/" + item.id());
        }
        if (!item.address().isEmpty()) {
            patient.keys.add(item.address());
        }
        if (patient.keys.isEmpty()) {
            patient.keys.add(FileOwners.words(subject));
        }
        byPatient.put(position, people.size());
        people.add(patient);
    }

    private int find(
            OwnedItems named, ItemTable items, NameTable.Lookup lookup, Map<String, Integer> strangers, Person person) {
        String reference = named.owner().reference();
        int item = lookup.find(reference, named.document());
        if (item == NameTable.NONE && reference.startsWith("http")) {
            item = lookup.find(reference.substring(afterBase(reference)), named.document());
        }
        if (item != NameTable.NONE) {
            return byPatient.getOrDefault(item, NOBODY);
        }
        String key = reference.isEmpty()
                ? named.text()
                : ItemIdentity.ofReference(reference).map(ItemIdentity::name).orElse(reference);
        return strangers.computeIfAbsent(key, none -> {
            Subject subject = named.owner().subject().orElse(Subject.named(""));
            FilePerson stranger = new FilePerson(subject, false);
            stranger.verdict = PersonMatch.of(person, subject);
            stranger.keys.add(named.text());
            people.add(stranger);
            return people.size() - 1;
        });
    }

    private static int afterBase(String url) {
        int beforeId = url.lastIndexOf('/');
        return url.lastIndexOf('/', beforeId - 1) + 1;
    }

    /** Decides about those of whom the file says nothing, by the company that they are in. */
    private void settle(Function<Collection<ItemIdentity>, Set<ItemIdentity>> known) {
        List<FilePerson> patients =
                people.stream().filter(each -> each.isPatient).toList();
        List<FilePerson> strangers = people.stream()
                .filter(each -> !each.isPatient && each.verdict == Verdict.UNKNOWN)
                .toList();
        if (patients.size() == 1 && patients.getFirst().verdict == Verdict.UNKNOWN) {
            patients.getFirst().verdict = Verdict.SAME;
        }
        if (strangers.isEmpty()) {
            return;
        }
        boolean alone = people.size() == 1;
        boolean ofNamelessPatient = patients.size() == 1
                && strangers.size() == 1
                && people.size() == 2
                && owners.patients().values().iterator().next().id().isEmpty();
        if (alone) {
            strangers.getFirst().verdict = Verdict.SAME;
        } else if (ofNamelessPatient) {
            strangers.getFirst().verdict = patients.getFirst().verdict;
        } else {
            Map<ItemIdentity, FilePerson> asked = new HashMap<>();
            strangers.forEach(
                    each -> ItemIdentity.ofReference(each.keys.iterator().next())
                            .ifPresent(identity -> asked.put(identity, each)));
            known.apply(asked.keySet()).forEach(identity -> asked.get(identity).verdict = Verdict.SAME);
        }
    }

    /** Somebody has said that the file is the person's: then its only Patient is. */
    void acceptOnlyPatient() {
        List<FilePerson> patients =
                people.stream().filter(each -> each.isPatient).toList();
        if (patients.size() == 1) {
            patients.getFirst().verdict = Verdict.SAME;
        }
    }

    /** Everybody in the file, Patients first. */
    List<FilePerson> people() {
        return people;
    }

    /** Whose an item is; {@link #NOBODY} for what belongs to several, as a practitioner. */
    int of(int item, int first) {
        Integer patient = byPatient.get(first);
        if (patient != null) {
            return patient;
        }
        int owner = owners.ownerOf(item);
        return owner == FileOwners.NONE ? NOBODY : byOwner[owner];
    }

    private boolean isStranger(FilePerson somebody) {
        return somebody.verdict != Verdict.SAME && somebody.items > 0;
    }

    /** True when the items of one person have to be told from those of another one. */
    boolean areSeveral() {
        return people.stream().anyMatch(this::isStranger) && people.size() > 1 && !isAboutOneOther();
    }

    private boolean isAboutOneOther() {
        List<FilePerson> withItems =
                people.stream().filter(each -> each.items > 0).toList();
        return withItems.size() == 1 && people.stream().noneMatch(each -> each.verdict == Verdict.SAME);
    }

    /** True when the file says whom it is about, and nobody in it is the person. */
    boolean isSomebodyElse() {
        return !people.isEmpty() && people.stream().noneMatch(each -> each.verdict == Verdict.SAME);
    }

    /** What the file says about the person of the record, else about the first one. */
    Optional<Subject> subject() {
        return people.stream()
                .filter(each -> each.isPatient && each.verdict == Verdict.SAME)
                .findFirst()
                .or(() -> people.stream().filter(each -> each.isPatient).findFirst())
                .map(FilePerson::subject);
    }
}
