// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;

/** A record in memory with goals and measurements, by the kinds that ship. */
public final class GoalRecord {

    private final ContractAccess access = new ContractAccess(() -> this.stores.accounts());
    public final MemoryStores stores = new MemoryStores(() -> access, Clock.systemUTC());
    public final Caller holder = newCaller();
    public final Person person = stores.persons().add("Anna Example", Optional.empty(), Optional.empty(), holder);
    public final GoalReader reader =
            new GoalReader(stores.entries(), stores.series(), TestKinds.series(), TestKinds.analytes());

    private Caller newCaller() {
        AccountId id = new AccountId(UUID.randomUUID());
        stores.accounts().add(new Account(id, "account " + id, false, false, 1, Instant.EPOCH), "$argon2id$");
        return access.issue(id);
    }

    /** Somebody who may read these categories only. */
    public Caller granted(Set<AccessCategory> categories) {
        Caller caller = newCaller();
        stores.accounts()
                .addGrant(new Grant(
                        UUID.randomUUID(),
                        caller.account(),
                        person.id(),
                        Set.of(Operation.READ),
                        categories,
                        true,
                        Instant.EPOCH,
                        Optional.empty(),
                        Grant.Status.ACTIVE));
        return caller;
    }

    /** @param json with ' in place of " */
    public Entry add(String json) {
        return stores.entries().create(person.id(), JsonObject.parse(json.replace('\'', '"')), holder);
    }

    /** @param members after those that every goal has */
    public Entry goal(String members) {
        return add("{'resourceType':'Goal','lifecycleStatus':'active','description':{'text':'Goal'}," + members + "}");
    }

    public Entry weight(String date, String value, String unit) {
        return number("29463-7", date, value, unit);
    }

    public Entry number(String loinc, String date, String value, String unit) {
        return add("{'resourceType':'Observation','status':'final'," + code(loinc) + ",'effectiveDateTime':'" + date
                + "','valueQuantity':" + quantity(value, unit) + "}");
    }

    public static String code(String loinc) {
        return "'code':{'coding':[{'system':'http://loinc.org','code':'" + loinc + "'}]}";
    }

    public static String measure(String loinc) {
        return code(loinc).replace("'code':{'coding'", "'measure':{'coding'");
    }

    public static String quantity(String value, String unit) {
        return "{'value':" + value + ",'unit':'" + unit + "','system':'http://unitsofmeasure.org','code':'" + unit
                + "'}";
    }

    public List<Goal> goals() {
        return reader.all(person.id(), holder);
    }

    /** What the record says about the targets of the only goal. */
    public List<TargetState> states(Instant now) {
        return reader.follow(goals(), person.id(), now, holder).getFirst();
    }
}
