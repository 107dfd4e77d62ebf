// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.problem.ProblemCode;

/** Finds the person that a command means: by id, by the whole name, or by whole words of it that only one has. */
final class NamedPerson {

    private static final int MOST = 100;

    private NamedPerson() {}

    static PersonId find(String given, Caller caller, PersonService persons) {
        try {
            PersonId id = PersonId.parse(given.strip());
            return persons.find(id, caller).map(Person::id).orElseThrow(() -> notFound(given));
        } catch (IllegalArgumentException notAnId) {
            return byName(given, persons.list(given, MOST, caller));
        }
    }

    private static PersonId byName(String given, List<Person> candidates) {
        List<Person> same = candidates.stream()
                .filter(person -> fold(person.name()).equals(fold(given)))
                .toList();
        List<Person> found = same.isEmpty()
                ? candidates.stream()
                        .filter(person -> words(person.name()).containsAll(words(given)))
                        .toList()
                : same;
        if (found.size() > 1) {
            throw ProblemCode.PERSON_AMBIGUOUS
                    .problem(
                            "Several persons are called \"" + given + "\". Give the id: healthstead person list", given)
                    .exception();
        }
        return found.stream().map(Person::id).findFirst().orElseThrow(() -> notFound(given));
    }

    private static RuntimeException notFound(String given) {
        return ProblemCode.PERSON_NOT_FOUND
                .problem("There is no person \"" + given + "\". See: healthstead person list", given)
                .exception();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(fold(name).split("\\s+")).collect(Collectors.toSet());
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
