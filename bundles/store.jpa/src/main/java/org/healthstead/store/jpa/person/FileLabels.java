// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.store.jpa.unit.IdBytes;

/** Finds the sources whose label is the name of a file although they have files of another name. */
final class FileLabels {

    private FileLabels() {}

    /** Numbers of these sources. */
    static Set<Integer> ofSeveral(EntityManager entities, PersonKey person) {
        List<Integer> numbers = entities.createQuery(
                        "select i.source from Import i where i.person = :person group by i.source"
                                + " having count(distinct i.artifact) > 1",
                        Integer.class)
                .setParameter("person", person.number())
                .getResultList();
        Set<Integer> several = new HashSet<>();
        for (int number : numbers) {
            SourceEntity source = entities.find(SourceEntity.class, number);
            String label = person.open(Sources.LABEL, source.id(), source.label());
            if (isNameOfFile(entities, person, number, label)) {
                several.add(number);
            }
        }
        return several;
    }

    private static boolean isNameOfFile(EntityManager entities, PersonKey person, int source, String label) {
        Set<String> names = new HashSet<>();
        entities.createQuery(
                        "select a.id, a.name from Artifact a, Import i where i.source = :source and i.artifact = a.id",
                        Object[].class)
                .setParameter("source", source)
                .getResultList()
                .forEach(row ->
                        names.add(person.open(PersonKey.FILE_NAME, IdBytes.read((byte[]) row[0]), (byte[]) row[1])));
        return names.size() > 1 && names.contains(label);
    }
}
