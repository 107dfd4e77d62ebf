// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;

/** A household in memory, to which a test adds people and what sources say about them. */
public final class Records {

    private final ContractAccess access = new ContractAccess(() -> stores().accounts());
    private final MemoryStores stores = new MemoryStores(() -> access, Clock.systemUTC());

    public final Caller caller = access.issue(new AccountId(UUID.randomUUID()));

    public MemoryStores stores() {
        return stores;
    }

    public Person person(String born, Person.Sex sex) {
        return stores.persons().add("Somebody", Optional.of(PartialDate.parse(born)), Optional.of(sex), caller);
    }

    public static SourceRef source(String label) {
        return new SourceRef(new SourceId(UUID.randomUUID()), label, SourceRef.Kind.FILE);
    }

    /** Adds a body; {@code '} stands for a double quote. */
    public void says(Person person, SourceRef source, String body) {
        stores.writer().save(person.id(), source, JsonObject.parse(body.replace('\'', '"')));
    }

    /** Adds a vaccination. */
    public void given(Person person, SourceRef source, String cvx, String date) {
        says(
                person,
                source,
                "{'resourceType':'Immunization','status':'completed','vaccineCode':{'coding':[{'system':"
                        + "'http://hl7.org/fhir/sid/cvx','code':'" + cvx + "'}]},'occurrenceDateTime':'" + date + "'}");
    }
}
