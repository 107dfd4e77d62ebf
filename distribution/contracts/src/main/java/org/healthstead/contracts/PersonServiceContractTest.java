// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.api.record.PersonService}. */
public abstract class PersonServiceContractTest extends AbstractStoreContract {

    @Test
    void keepsAPersonAndTheirPatient() {
        Person added = stores.persons()
                .add(
                        "Zoë Müller-Ødegård 张伟",
                        Optional.of(PartialDate.parse("1984-02")),
                        Optional.of(Person.Sex.FEMALE),
                        holder);
        restart();

        assertEquals(Optional.of(added), stores.persons().find(added.id(), holder));
        assertEquals("Zoë Müller-Ødegård 张伟", added.name());
        assertEquals(Optional.of(PartialDate.parse("1984-02")), added.birthDate());
        assertEquals(Optional.of(Person.Sex.FEMALE), added.sex());
        assertTrue(added.colour() >= 1 && added.colour() <= 6);
        Entry patient =
                stores.entries().find(new EntryId(added.id().value()), holder).orElseThrow();
        assertEquals("Patient", patient.type());
        assertEquals(Optional.of("1984-02"), patient.body().string("birthDate"));
        assertEquals(Optional.of("female"), patient.body().string("gender"));
        assertTrue(patient.body().toString().contains("Müller"));
    }

    @Test
    void keepsAPersonOfWhomOnlyTheNameIsKnown() {
        Person added = stores.persons().add("Kim", Optional.empty(), Optional.empty(), holder);

        assertEquals(Optional.of(added), stores.persons().find(added.id(), holder));
        assertEquals(Optional.empty(), added.birthDate());
        assertEquals(Optional.empty(), added.sex());
    }

    @Test
    void savesWhatTheHouseholdSaysOfAPerson() {
        EntryId own = new EntryId(person.id().value());
        JsonObject before = stores.entries().find(own, holder).orElseThrow().body();
        JsonObject after = before.with(
                        "name", json("{'a':[{'text':'Anna Berg'}]}").array("a"))
                .with("birthDate", "1974-03")
                .with("gender", "other")
                .with(
                        "photo",
                        json("{'a':[{'contentType':'image/jpeg','data':'/9j/4AAQ'}]}")
                                .array("a"));

        Person saved = stores.persons().update(person.id(), 1, after, 4, holder);

        assertEquals("Anna Berg", saved.name());
        assertEquals(Optional.of(PartialDate.parse("1974-03")), saved.birthDate());
        assertEquals(Optional.of(Person.Sex.OTHER), saved.sex());
        assertEquals(4, saved.colour());
        assertTrue(saved.photo().isPresent());
        restart();
        assertEquals(Optional.of(saved), stores.persons().find(person.id(), holder));
        assertEquals(List.of(saved), stores.persons().list("berg", 10, holder));
        assertEquals(after, stores.entries().find(own, holder).orElseThrow().body());

        stores.persons().update(person.id(), 2, after, 5, holder);
        assertEquals(2, stores.entries().versions(own, holder).size(), "only the colour has changed");
        assertEquals(5, stores.persons().find(person.id(), holder).orElseThrow().colour());
    }

    @Test
    void refusesToSaveOverWhatNobodyHasSeenOrWithoutAName() {
        EntryId own = new EntryId(person.id().value());
        JsonObject body = stores.entries().find(own, holder).orElseThrow().body();

        assertCode(
                "HS-ENTRY-VERSION",
                () -> stores.persons().update(person.id(), 7, body.with("gender", "male"), 2, holder));
        assertCode("HS-PERSON-NAME", () -> stores.persons().update(person.id(), 1, body.without("name"), 2, holder));
        assertEquals(Optional.of(person), stores.persons().find(person.id(), holder));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.persons().update(person.id(), 1, body, 2, stranger()));
        assertThrows(ProblemException.class, () -> stores.persons().update(person.id(), 1, body, 2, reader()));
        assertThrows(IllegalArgumentException.class, () -> stores.persons().update(person.id(), 1, body, 7, holder));
    }

    @Test
    void givesWhoAddsAPersonEveryRight() {
        List<Grant> grants = stores.accounts().grantsOn(person.id());

        assertEquals(1, grants.size());
        Grant grant = grants.getFirst();
        assertEquals(holder.account(), grant.account());
        assertEquals(Set.of(Operation.values()), grant.operations());
        assertEquals(Set.of(AccessCategory.values()), grant.categories());
        assertTrue(grant.confidential());
        assertEquals(Optional.empty(), grant.expiresAt());
        assertEquals(Grant.Status.ACTIVE, grant.status());
    }

    @Test
    void refusesANameThatIsNone() {
        for (String name : List.of("", "  \t", "x".repeat(Person.MAX_NAME + 1))) {
            assertCode("HS-PERSON-NAME", () -> stores.persons().add(name, Optional.empty(), Optional.empty(), holder));
        }
        assertEquals(1, stores.persons().list("", 10, holder).size());
        stores.persons().add("x".repeat(Person.MAX_NAME), Optional.empty(), Optional.empty(), holder);
    }

    @Test
    void listsByNameAndByTheBeginningsOfWords() {
        Caller other = access.issue(newAccount());
        for (String name : List.of("Émile Zola", "anna maria Berg", "Bertha Zimmer", "Ängström Carl")) {
            stores.persons().add(name, Optional.of(PartialDate.parse("1950-06-01")), Optional.empty(), other);
        }
        assertEquals(List.of("Ängström Carl", "anna maria Berg", "Bertha Zimmer", "Émile Zola"), names("", other));
        assertEquals(List.of("anna maria Berg", "Bertha Zimmer"), names("ber", other));
        assertEquals(List.of("anna maria Berg"), names("BER MAR", other));
        assertEquals(List.of("Émile Zola"), names("emile", other));
        assertEquals(List.of("Émile Zola"), names("ÉM", other));
        assertEquals(List.of("Ängström Carl"), names("angstrom", other));
        assertEquals(List.of(), names("erg", other));
        assertEquals(4, names("1950-06", other).size());
        assertEquals(0, names("1951", other).size());
        assertEquals(2, stores.persons().list("", 2, other).size());
    }

    @Test
    void findsNamesHoweverTheirLettersAreTyped() {
        Caller other = access.issue(newAccount());
        for (String name : List.of("Jürgen Groß", "Zoë Ødegård", "Łukasz Żak", "Ærø Þór")) {
            stores.persons().add(name, Optional.empty(), Optional.empty(), other);
        }
        for (String text : List.of("jurgen", "juergen", "Jürgen", "gross", "groß")) {
            assertEquals(List.of("Jürgen Groß"), names(text, other), text);
        }
        for (String text : List.of("odegard", "oedegaard", "ØDEGÅRD", "zoe")) {
            assertEquals(List.of("Zoë Ødegård"), names(text, other), text);
        }
        assertEquals(List.of("Łukasz Żak"), names("lukasz zak", other));
        assertEquals(List.of("Ærø Þór"), names("aero thor", other));
    }

    @Test
    void findsByBirthDatesAsPeopleWriteThem() {
        Caller other = access.issue(newAccount());
        stores.persons().add("Ida", Optional.of(PartialDate.parse("1974-03-04")), Optional.empty(), other);
        stores.persons().add("Ole", Optional.of(PartialDate.parse("1974-04-03")), Optional.empty(), other);

        assertEquals(List.of("Ida"), names("4.3.1974", other));
        assertEquals(List.of("Ida"), names("04. 03. 1974", other));
        assertEquals(List.of("Ida", "Ole"), names("4/3/1974", other));
        assertEquals(List.of("Ida"), names("1974-03", other));
        assertEquals(List.of(), names("31.2.1974", other));
    }

    @Test
    void findsByTheNumbersOfTheirPatients() {
        Caller other = access.issue(newAccount());
        Person ida = stores.persons().add("Ida", Optional.empty(), Optional.empty(), other);
        Person ole = stores.persons().add("Ole", Optional.empty(), Optional.empty(), other);
        assertEquals(List.of(), names("MRN-00471", other));

        stores.entries().create(ida.id(), patient("MRN-0047 11", "12"), other);
        EntryId own = new EntryId(ole.id().value());
        JsonObject body = stores.entries().find(own, other).orElseThrow().body();
        stores.entries().update(own, 1, body.with("identifier", identifiers("A 9/1")), other);

        assertEquals(List.of("Ida"), names("MRN-00471", other));
        assertEquals(List.of("Ida"), names("mrn 004711", other));
        assertEquals(List.of("Ole"), names("A91", other));
        assertEquals(List.of(), names("12", other), "two characters are in too many numbers");
        assertEquals(List.of(), names("4711", other), "a number is found from its beginning");
        assertEquals(List.of(), names("MRN", other), "words are no number");
        assertEquals(List.of(), names("MRN-00471", holder));
        restart();
        assertEquals(List.of("Ida"), names("MRN-00471", other));
    }

    @Test
    void keepsANumberFromWhomItsPatientIsClosedTo() {
        stores.entries().create(person.id(), patient("X-2024"), holder);

        assertEquals(List.of(person), stores.persons().list("x2024", 10, holder));
        Caller narrow = granted(Set.of(Operation.READ), Set.of(AccessCategory.MEDICATIONS), false);
        assertEquals(List.of(person), stores.persons().list("anna", 10, narrow));
        assertEquals(List.of(), stores.persons().list("x2024", 10, narrow));
    }

    private static JsonObject patient(String... numbers) {
        return JsonObject.builder()
                .put("resourceType", "Patient")
                .put("identifier", identifiers(numbers))
                .build();
    }

    private static JsonArray identifiers(String... numbers) {
        return JsonArray.of(Stream.of(numbers)
                .map(number -> JsonObject.builder().put("value", number).build())
                .toList());
    }

    private List<String> names(String text, Caller caller) {
        return stores.persons().list(text, 100, caller).stream()
                .map(Person::name)
                .toList();
    }

    @Test
    void showsAStrangerNobody() {
        Caller stranger = stranger();

        assertEquals(List.of(), stores.persons().list("", 10, stranger));
        assertEquals(Optional.empty(), stores.persons().find(person.id(), stranger));
        assertEquals(Optional.empty(), stores.persons().find(new PersonId(UUID.randomUUID()), holder));
        assertEquals(List.of(person), stores.persons().list("anna", 10, reader()));
    }

    @Test
    void refusesAForgedCaller() {
        Caller forged = ContractAccess.forged(new AccountId(UUID.randomUUID()));

        assertCode("HS-ACCESS-CALLER", () -> stores.persons().list("", 10, forged));
        assertCode("HS-ACCESS-CALLER", () -> stores.persons().find(person.id(), forged));
        assertCode("HS-ACCESS-CALLER", () -> stores.persons().add("Ben", Optional.empty(), Optional.empty(), forged));
    }
}
