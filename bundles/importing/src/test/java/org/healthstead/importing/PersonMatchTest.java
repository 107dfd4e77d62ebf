// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.importing.Subject.Name;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMatchTest {

    private static Person person(String name, String birthDate) {
        return new Person(new PersonId(UUID.randomUUID()), name, date(birthDate), Optional.empty(), 1);
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
                "Jane Example  | 1980-05-06 |                    |            | unknown",
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
                "Ada Test-Mill | 1990-01-01 | Ben Test-Mill      | 1990-01-01 | other",
                "Ada Test-Mill |            | Test-Mill, Ben     |            | other",
                "Ada Test-Mill |            | Test-Mill, Ada M.  |            | same",
                "Ada Gar Lopez |            | Ben Gar Lopez      |            | other",
                "Ada Mary Mill |            | Mary Mill          |            | same",
                "Ada Mill      |            | Mill               |            | same",
                "Mill, Ada     |            | Ben Mill           |            | other",
            })
    void tellsPeopleApart(String name, String born, String theirName, String theirBorn, String wanted) {
        List<Name> names = theirName == null ? List.of() : List.of(Name.of(theirName));
        assertEquals(wanted, verdict(person(name, born), new Subject(names, date(theirBorn))));
    }

    /** With what the file says about the parts of a name: twins, brothers and sisters share the family name only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Test-Mill   | Ben       | Test-Mill | other",
                "Ada Test-Mill   | Ada Mary  | Test-Mill | same",
                "Ada Test-Mill   | Ada       | Kok       | same",
                "Mill Ada        | Ada       | Mill      | same",
                "Mill Ada        | Ben       | Mill      | other",
                "Ada Mary Mill   | Mary      | Mill      | same",
                "Ada Mill        | A.        | Mill      | same",
                "Ada Mill        | B.        | Mill      | other",
                "Mill            | Ben       | Mill      | same",
                "Ada Mill        | ''        | Mill      | same",
                "Anna-Lena Mill  | Lena      | Mill      | same",
                "Zoë Mül         | ZOE       | Muel      | same",
                "山田太郎          | 太郎       | 山田       | same",
                "山田太郎          | 花子       | 山田       | other",
            })
    void tellsPeopleOfOneFamilyNameApart(String name, String given, String family, String wanted) {
        Name theirs = new Name((given + " " + family).strip(), given, family);
        assertEquals(wanted, verdict(person(name, "1990-01-01"), new Subject(List.of(theirs), date("1990-01-01"))));
    }

    /** A former name is enough, and does not have to be. */
    @Test
    void anyNameMayBeTheOne() {
        Subject subject = new Subject(
                List.of(new Name("Ada Now", "Ada", "Now"), new Name("Ada Before", "Ada", "Before"), Name.of("Addie")),
                Optional.empty());
        assertEquals("same", verdict(person("Ada Now", null), subject));
        assertEquals("same", verdict(person("Ada Before", null), subject));
        assertEquals("same", verdict(person("Addie Else", null), subject));
        assertEquals("other", verdict(person("Ben Now", null), subject));
    }

    private static String verdict(Person person, Subject subject) {
        return PersonMatch.of(person, subject).name().toLowerCase(Locale.ROOT);
    }
}
