// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What the contract tests of the stores share: stores, a policy, and for each test a holder with a person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AbstractStoreContract implements StoreContract {

    /** A hash of the form that the stores keep. */
    protected static final String HASH = "$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";

    protected final ContractAccess access = new ContractAccess(() -> this.stores.accounts());

    /** Every batch of changes that the listener was told, in order. */
    protected final List<List<Change>> told = new CopyOnWriteArrayList<>();

    protected StoreSet stores;
    protected Caller holder;
    protected Person person;

    @BeforeAll
    final void openStores(@TempDir Path folder) {
        stores = open(folder, access, (latest, changes) -> told.add(changes));
    }

    @AfterAll
    final void closeStores() {
        stores.close();
    }

    @BeforeEach
    final void addHolder() {
        holder = access.issue(newAccount());
        person = stores.persons().add("Anna Example", Optional.empty(), Optional.empty(), holder);
    }

    /** As after a restart of the server. */
    protected final void restart() {
        stores = stores.reopen();
    }

    protected final AccountId newAccount() {
        AccountId id = new AccountId(UUID.randomUUID());
        stores.accounts().add(new Account(id, "account " + id, false, false, 1, now()), HASH);
        return id;
    }

    protected final Caller stranger() {
        return access.issue(newAccount());
    }

    /** A caller with these rights on the person's record. */
    protected final Caller granted(Set<Operation> operations, Set<AccessCategory> categories, boolean confidential) {
        AccountId account = newAccount();
        stores.accounts()
                .addGrant(new Grant(
                        UUID.randomUUID(),
                        account,
                        person.id(),
                        operations,
                        categories,
                        confidential,
                        now(),
                        Optional.empty(),
                        Grant.Status.ACTIVE));
        return access.issue(account);
    }

    /** Somebody else with every right on the person's record. */
    protected final Caller editor() {
        return granted(Set.of(Operation.values()), Set.of(AccessCategory.values()), true);
    }

    protected final Caller reader() {
        return granted(Set.of(Operation.READ), Set.of(AccessCategory.values()), true);
    }

    protected final ArtifactId artifact(PersonId of, String content) {
        try {
            return stores.artifacts()
                    .keep(
                            of,
                            "export.json",
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                            1_000_000,
                            holder)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores keep milliseconds. */
    protected static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    protected static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    /** A laboratory result. */
    protected static JsonObject observation(String title, String date) {
        return json("{'resourceType':'Observation','status':'final','code':{'text':'" + title + "'},"
                + "'effectiveDateTime':'" + date + "','valueQuantity':{'value':18.0,'unit':'ng/mL'}}");
    }

    protected static void assertCode(String code, Executable action) {
        ProblemException problem = assertThrows(ProblemException.class, action);
        assertEquals(code, problem.problem().code(), problem.problem().detail());
    }
}
