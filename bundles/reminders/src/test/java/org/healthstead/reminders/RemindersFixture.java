// SPDX-License-Identifier: Apache-2.0
package org.healthstead.reminders;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.api.reminders.ReminderContext;
import org.healthstead.api.reminders.ReminderContribution;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.reminders.ReminderService;

/** Reminders over rows in memory. */
final class RemindersFixture implements AutoCloseable {

    static final String PLUGIN = "org.example.doses";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /** Long enough for a plugin that answers at once, however busy the machine is; who hangs, hangs for longer. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    final ContractAccess access = new ContractAccess(() -> this.stores.accounts());
    final MemoryStores stores = new MemoryStores(() -> access, Clock.systemUTC());
    final List<String> faults = new CopyOnWriteArrayList<>();
    final List<String> lent = new CopyOnWriteArrayList<>();
    final PluginFence fence = new PluginFence(() -> Optional.of(new Noted(faults)));
    final PluginReminders plugins = new PluginReminders(authentication(), LIMIT, LIMIT);
    final StoredReminders reminders = new StoredReminders(plugins, stores.reminders(), access, Clock.systemUTC());
    final Caller holder = access.issue(newAccount());
    final Person ada = add("Ada");
    final Person ben = add("Ben");

    private Person add(String name) {
        return stores.persons().add(name, Optional.empty(), Optional.empty(), holder);
    }

    private AccountId newAccount() {
        AccountId id = new AccountId(UUID.randomUUID());
        stores.accounts().add(new Account(id, "account " + id, false, false, 1, Instant.EPOCH), "hash");
        return id;
    }

    /** Somebody with these rights on Ada's record. */
    Caller granted(Set<Operation> operations, Set<AccessCategory> categories) {
        AccountId account = newAccount();
        stores.accounts()
                .addGrant(new Grant(
                        UUID.randomUUID(),
                        account,
                        ada.id(),
                        operations,
                        categories,
                        true,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Optional.empty(),
                        Grant.Status.ACTIVE));
        return access.issue(account);
    }

    OfferedContribution offer(String id, Function<ReminderContext, List<Reminder>> due) {
        ReminderContribution contribution = new ReminderContribution() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Reminder> due(ReminderContext context) {
                return due.apply(context);
            }
        };
        OfferedContribution offered = new OfferedContribution(PLUGIN, "Doses " + id, fence, () -> contribution);
        plugins.add(offered);
        return offered;
    }

    static ReminderService.Reader reader(Caller caller) {
        return new ReminderService.Reader(caller, TODAY, Locale.ENGLISH);
    }

    ReminderService.Reminders read(Person person) {
        return read(person, holder);
    }

    ReminderService.Reminders read(Person person, Caller caller) {
        return reminders.of(List.of(person), reader(caller)).get(person.id());
    }

    Map<PersonId, ReminderService.Reminders> readBoth() {
        return reminders.of(List.of(ada, ben), reader(holder));
    }

    static List<String> titles(ReminderService.Reminders reminders) {
        return reminders.open().stream().map(each -> each.reminder().title()).toList();
    }

    private Authentication authentication() {
        return (Authentication) Proxy.newProxyInstance(
                Authentication.class.getClassLoader(), new Class<?>[] {Authentication.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("forPlugin")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    lent.add(args[1] + " " + ((Optional<?>) args[2]).orElseThrow());
                    return args[0];
                });
    }

    private record Noted(List<String> faults) implements PluginFaults {

        @Override
        public Optional<Plugin> pluginOf(Class<?> type) {
            return Optional.empty();
        }

        @Override
        public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
            faults.add(fault.map(Throwable::getMessage).orElse("late"));
            return Optional.empty();
        }

        @Override
        public void watch(Class<?> type, BooleanSupplier isUnderWay) {
            // nobody quarantines here
        }
    }

    @Override
    public void close() {
        fence.close();
    }
}
