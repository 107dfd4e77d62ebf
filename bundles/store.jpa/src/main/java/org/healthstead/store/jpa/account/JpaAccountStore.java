// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts, failures and grants in the database. Names are sealed and found by their keyed hash. */
@Component(service = AccountStore.class)
public final class JpaAccountStore implements AccountStore {

    private static final String NAME = AccountNames.NAME;
    /** Records in one statement. */
    private static final int CHUNK = 32;

    private static final String PASSWORD = "account.password";

    private final StoreUnit unit;
    private final KeyedHash hash;
    private final InstallationSeal seal;

    @Activate
    public JpaAccountStore(@Reference StoreUnit unit, @Reference KeyedHash hash, @Reference InstallationSeal seal) {
        this.unit = unit;
        this.hash = hash;
        this.seal = seal;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return unit.read(entities -> AccountNumbers.row(entities, id)).map(this::account);
    }

    @Override
    public Optional<Account> findByName(String name) {
        return unit
                .read(entities -> entities.createQuery(
                                "select a from Account a where a.nameKey = :name", AccountEntity.class)
                        .setParameter("name", nameKey(name))
                        .getResultList())
                .stream()
                .findFirst()
                .map(this::account);
    }

    @Override
    public List<Account> all() {
        Comparator<Object> order = Collator.getInstance(Locale.ROOT);
        return unit
                .read(entities -> entities.createQuery("select a from Account a", AccountEntity.class)
                        .getResultList())
                .stream()
                .map(this::account)
                .sorted(Comparator.comparing(Account::name, order))
                .toList();
    }

    @Override
    public void add(Account account, String passwordHash) {
        String row = account.id().toString();
        try {
            unit.writeInTurn(entities -> {
                int number = Math.toIntExact(CounterEntity.take(entities, "account", 1));
                entities.persist(new AccountEntity(
                        number,
                        account.id().value(),
                        nameKey(account.name()),
                        seal.seal(NAME, row, account.name()),
                        seal.seal(PASSWORD, row, passwordHash),
                        account.administrator(),
                        account.disabled(),
                        account.epoch(),
                        account.createdAt()));
                return number;
            });
        } catch (DuplicateKeyException e) {
            throw Problem.of(
                            ProblemCode.ACCOUNT_NAME.code(),
                            Problem.Kind.CONFLICT,
                            "There is an account of this name already. Choose another name.")
                    .exception();
        }
    }

    @Override
    public Optional<String> passwordHash(AccountId id) {
        return unit.read(entities -> AccountNumbers.row(entities, id))
                .map(row -> seal.open(PASSWORD, id.toString(), row.passwordHash()));
    }

    @Override
    public void setPasswordHash(AccountId id, String passwordHash, boolean newEpoch) {
        edit(id, row -> {
            row.setPasswordHash(seal.seal(PASSWORD, id.toString(), passwordHash));
            row.setEpoch(row.epoch() + (newEpoch ? 1 : 0));
        });
    }

    @Override
    public void setDisabled(AccountId id, boolean disabled) {
        edit(id, row -> {
            row.setDisabled(disabled);
            row.setEpoch(row.epoch() + (disabled ? 1 : 0));
        });
    }

    private void edit(AccountId id, Consumer<AccountEntity> change) {
        unit.write(entities -> {
            Optional<AccountEntity> row = AccountNumbers.row(entities, id);
            row.ifPresent(change);
            return row;
        });
    }

    @Override
    public int countFailure(AccountId id, String authenticator, Instant at) {
        try {
            return unit.writeEvenIfFull(entities -> count(entities, id, authenticator, at));
        } catch (DuplicateKeyException e) {
            // Two first failures at once: by now there is a row to count on.
            return unit.writeEvenIfFull(entities -> count(entities, id, authenticator, at));
        }
    }

    /** The update comes first: it locks the row, so that no two attempts count as one. */
    private static int count(EntityManager entities, AccountId id, String authenticator, Instant at) {
        int updated = entities.createQuery("update Failure f set f.failures = f.failures + 1, f.lastAt = :at"
                        + " where f.account = :account and f.authenticator = :authenticator")
                .setParameter("at", org.healthstead.store.jpa.unit.Nanos.of(at))
                .setParameter("account", IdBytes.of(id.value()))
                .setParameter("authenticator", authenticator)
                .executeUpdate();
        if (updated == 0) {
            entities.persist(new FailureEntity(id.value(), authenticator, 1, at));
            return 1;
        }
        return failure(entities, id, authenticator).orElseThrow().failures();
    }

    private static Optional<FailureEntity> failure(EntityManager entities, AccountId id, String authenticator) {
        return Optional.ofNullable(
                entities.find(FailureEntity.class, new FailureEntity.Key(IdBytes.of(id.value()), authenticator)));
    }

    @Override
    public Optional<Failures> failures(AccountId id, String authenticator) {
        return unit.read(entities -> failure(entities, id, authenticator))
                .map(row -> new Failures(row.failures(), row.lastAt()));
    }

    @Override
    public void clearFailures(AccountId id, String authenticator) {
        if (failures(id, authenticator).isEmpty()) {
            return;
        }
        unit.writeEvenIfFull(entities -> entities.createQuery(
                        "delete from Failure f where f.account = :account and f.authenticator = :authenticator")
                .setParameter("account", IdBytes.of(id.value()))
                .setParameter("authenticator", authenticator)
                .executeUpdate());
    }

    @Override
    public List<Grant> grants(AccountId account) {
        return grants("account", account.value());
    }

    @Override
    public List<Grant> grants(AccountId account, PersonId person) {
        return unit
                .read(entities -> entities.createQuery(
                                "select g from AccountGrant g where g.account = :account and g.person = :person",
                                GrantEntity.class)
                        .setParameter("account", IdBytes.of(account.value()))
                        .setParameter("person", IdBytes.of(person.value()))
                        .getResultList())
                .stream()
                .map(GrantEntity::grant)
                .toList();
    }

    @Override
    public List<Grant> grants(AccountId account, Collection<PersonId> persons) {
        String sql = "SELECT * FROM ACCOUNT_GRANT" + unit.dialect().index("IX_GRANT_PERSON") + " WHERE PERSON IN ("
                + "?,".repeat(CHUNK - 1) + "?) AND ACCOUNT = ?";
        List<PersonId> all = List.copyOf(persons);
        List<Grant> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<PersonId> some = all.subList(from, Math.min(from + CHUNK, all.size()));
            found.addAll(
                    unit.read(entities -> grants(entities.createNativeQuery(sql, GrantEntity.class), account, some)));
        }
        return found;
    }

    /** Always the same number of parameters, so that the database has one prepared statement; the last is repeated. */
    private static List<Grant> grants(Query query, AccountId account, List<PersonId> persons) {
        for (int i = 0; i < CHUNK; i++) {
            PersonId person = persons.get(Math.min(i, persons.size() - 1));
            query.setParameter(i + 1, IdBytes.of(person.value()));
        }
        List<?> rows =
                query.setParameter(CHUNK + 1, IdBytes.of(account.value())).getResultList();
        return rows.stream().map(row -> ((GrantEntity) row).grant()).toList();
    }

    /** Read from the index alone: an account of a clinic has thousands. */
    @Override
    public Set<PersonId> granted(AccountId account) {
        return unit.read(entities -> {
            List<?> rows = entities.createNativeQuery("SELECT PERSON FROM ACCOUNT_GRANT WHERE ACCOUNT = ?")
                    .setParameter(1, IdBytes.of(account.value()))
                    .getResultList();
            Set<PersonId> persons = HashSet.newHashSet(rows.size());
            rows.forEach(id -> persons.add(new PersonId(IdBytes.read((byte[]) id))));
            return persons;
        });
    }

    @Override
    public List<Grant> grantsOn(PersonId person) {
        return grants("person", person.value());
    }

    private List<Grant> grants(String column, UUID id) {
        return unit
                .read(entities -> entities.createQuery(
                                "select g from AccountGrant g where g." + column + " = :id", GrantEntity.class)
                        .setParameter("id", IdBytes.of(id))
                        .getResultList())
                .stream()
                .map(GrantEntity::grant)
                .toList();
    }

    @Override
    public void addGrant(Grant grant) {
        unit.write(entities -> {
            entities.persist(new GrantEntity(grant));
            return grant;
        });
    }

    @Override
    public void setGrantStatus(UUID grant, Grant.Status status) {
        unit.write(entities -> {
            GrantEntity row = entities.find(GrantEntity.class, IdBytes.of(grant));
            if (row != null) {
                row.setStatus(status);
            }
            return row;
        });
    }

    private byte[] nameKey(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return hash.of(KeyedHash.Use.ACCOUNT_NAME, 0, plain);
    }

    private Account account(AccountEntity row) {
        AccountId id = new AccountId(row.id());
        return new Account(
                id,
                seal.open(NAME, id.toString(), row.name()),
                row.administrator(),
                row.disabled(),
                row.epoch(),
                row.createdAt());
    }
}
