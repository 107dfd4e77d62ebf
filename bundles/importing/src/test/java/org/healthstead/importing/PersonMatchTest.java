// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMatchTest {

    private static Person person(String name, String birthDate) {
        return new Person(ImportBench.PERSON, name, date(birthDate), Optional.empty(), 1);
    }

    private static Subject subject(String name, String birthDate) {
        return new Subject(name == null ? List.of() : List.of(name), date(birthDate));
    }

    private static Optional<PartialDate> date(String text) {
        return text == null ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Example  | 1980-05-06 | Jane Example       | 1980-05-06 | same",
                "Jane Example  | 1980-05-06 | Example, JANE Q.   | 1980-05-06 | same",
                "Jane Example  | 1980-05-06 | Jane Muster        | 1980-05-06 | same",
                "Jane Example  | 1980-05-06 | Jane Example       | 1981-05-06 | other",
                "Jane Example  | 1980-05-06 | John Muster        | 1980-05-06 | other",
                "Jane Example  | 1980-05-06 |                    | 1980-05-06 | same",
                "Jane Example  | 1980-05-06 |                    |            | same",
                "Jane Example  | 1980-05-06 |                    | 1999-01-01 | other",
                "Jane Example  |            | Jane Example       | 1980-05-06 | same",
                "Jane Example  |            | John Muster        |            | other",
                "Jane Example  | 1980       | Jane Example       | 1980-05-06 | same",
                "Jane Example  | 1980-05-06 | Jane Example       | 1980-05    | same",
                "Jane Example  | 1980-05-06 | Jane Example       | 1980-06    | other",
                "Jane Example  | 1980-05-06 | Jane Example       | 1980-05-06T03:04:05Z | same",
                "José Müller   |            | JOSE X             |            | same",
                "Jörg Groß     |            | Joerg Gross        |            | same",
                "Jørn Łuk      |            | Jorn Luk           |            | same",
                "Mr. Jane Li   |            | Mr. John Wu        |            | other",
                "J. Example    |            | J. Muster          |            | other",
                "J.            |            | J.                 |            | same",
                "Anna-Lena Kok |            | Lena Smith         |            | same",
                "Abe604 Fra1   |            | Abe604 Frami345    |            | same",
                "山田太郎       |            | 山田太郎             |            | same",
                "Иван Петров   |            | ПЕТРОВ Иван        |            | same",
                "'?!'          |            | Jane Example       |            | same",
            })
    void tellsPeopleApart(String name, String born, String theirName, String theirBorn, String wanted) {
        boolean somebodyElse = PersonMatch.isSomebodyElse(person(name, born), List.of(subject(theirName, theirBorn)));
        assertEquals(wanted.equals("other"), somebodyElse);
    }

    @Test
    void isContentWithOneOfSeveralPeople() {
        Person jane = person("Jane Example", "1980-05-06");
        Subject mother = subject("Mary Muster", "1950-01-01");
        Subject self = subject("Jane Example", "1980-05-06");
        assertFalse(PersonMatch.isSomebodyElse(jane, List.of(mother, self)));
        assertTrue(PersonMatch.isSomebodyElse(jane, List.of(mother, mother)));
        assertFalse(PersonMatch.isSomebodyElse(jane, List.of()));
    }
}
