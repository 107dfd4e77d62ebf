// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.database.Database;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.CalendarFeedStore;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.EntryMoves;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.platform.api.store.PluginStore;
import org.healthstead.platform.api.store.ReminderStore;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.TokenStore;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.account.InstallationSeal;
import org.healthstead.store.jpa.account.JpaAccountStore;
import org.healthstead.store.jpa.account.JpaInstallationStore;
import org.healthstead.store.jpa.account.JpaSessionStore;
import org.healthstead.store.jpa.account.JpaTokenStore;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.change.JpaChangeFeed;
import org.healthstead.store.jpa.document.DocumentParts;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.fact.FactStoreParts;
import org.healthstead.store.jpa.job.JobSeal;
import org.healthstead.store.jpa.job.JpaJobStore;
import org.healthstead.store.jpa.plugin.JpaPluginConsentStore;
import org.healthstead.store.jpa.plugin.JpaPluginStore;
import org.healthstead.store.jpa.projection.ProjectedRows;
import org.healthstead.store.jpa.record.PatientNumbers;
import org.healthstead.store.jpa.reminder.JpaCalendarFeedStore;
import org.healthstead.store.jpa.reminder.JpaReminderStore;
import org.healthstead.store.jpa.reminder.ReminderAnswers;
import org.healthstead.store.jpa.series.SeriesParts;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreSettings;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.vault.KeyFileVault;

/** All stores on one database, put together as the container does it. */
public final class TestStore implements AutoCloseable {

    private final AutoCloseable database;
    public final StoreUnit unit;
    public final ChangeLog log;
    public final AccountStore accounts;
    public final SessionStore sessions;
    public final TokenStore tokens;
    public final InstallationStore settings;
    public final JobStore jobs;
    public final PluginStore plugins;
    public final PluginConsentStore consents;
    public final ReminderStore reminders;
    public final CalendarFeedStore calendars;
    public final EntryStore entries;
    public final SeriesStore series;
    public final SeriesParts seriesParts;
    public final FactStore facts;
    public final FactStoreParts factParts;
    public final PersonService persons;
    public final PatientNumbers patients;
    public final EntryMoves moves;
    public final RecordMoves recordMoves;
    public final ImportStore imports;
    public final SourceStore sources;
    public final ArtifactStore artifacts;
    public final DocumentService documents;
    public final DocumentParts documentParts;
    public final RecordArchive archive;
    public final ChangeFeed feed;
    public final EntryPreparation preparation;
    public final ProjectedRows projected;

    private TestStore(
            Database database,
            AutoCloseable closing,
            Vault vault,
            Home home,
            StoreSettings settings,
            Function<AccountStore, AccessPolicy> policy) {
        this.database = closing;
        URL root = TestStore.class.getProtectionDomain().getCodeSource().getLocation();
        unit = new StoreUnit(database, home.folder("data"), settings, root);
        KeyedHash hash = new KeyedHash(vault);
        InstallationSeal seal = new InstallationSeal(vault);
        log = new ChangeLog(unit);
        accounts = new JpaAccountStore(unit, hash, seal);
        sessions = new JpaSessionStore(unit);
        tokens = new JpaTokenStore(unit);
        this.settings = new JpaInstallationStore(unit, seal);
        jobs = new JpaJobStore(unit, new JobSeal(seal));
        plugins = new JpaPluginStore(unit, seal);
        consents = new JpaPluginConsentStore(unit, seal);
        calendars = new JpaCalendarFeedStore(unit, seal);
        TestRecord record = new TestRecord(unit, log, vault, home, policy.apply(accounts));
        preparation = record.preparation;
        reminders = new JpaReminderStore(unit, record.keys, new ReminderAnswers(new AccountNumbers(unit), hash));
        projected = record.projected;
        entries = record.entries;
        seriesParts = record.series;
        series = seriesParts.store(TestKinds.series());
        factParts = record.facts;
        facts = factParts.store();
        persons = record.persons;
        patients = record.patients;
        moves = record.moves;
        recordMoves = record.recordMoves;
        imports = record.imports;
        sources = record.sourceStore;
        artifacts = record.artifacts;
        documents = record.documents;
        documentParts = record.documentParts;
        archive = record.archive;
        feed = new JpaChangeFeed(
                unit, log, record.keys, record.assembly, record.needs, TestKinds.kinds(), this.settings);
    }

    /** The store of a home folder; made when it is not there yet. */
    public static TestStore open(Path root) {
        return open(root, StoreSettings.DEFAULT);
    }

    public static TestStore open(Path root, StoreSettings settings) {
        Home home = new FolderHome(root);
        EmbeddedDerby derby = new EmbeddedDerby(home.folder("data").resolve("derby"));
        return new TestStore(
                derby, derby, new KeyFileVault(home), home, settings, accounts -> new ContractAccess(() -> accounts));
    }

    /** On a database and vault that the caller opened and closes. */
    public static TestStore on(Database database, Vault vault, Home home) {
        return on(database, vault, home, accounts -> new ContractAccess(() -> accounts));
    }

    /** As {@link #on(Database, Vault, Home)}, with a policy of the caller's. */
    public static TestStore on(Database database, Vault vault, Home home, Function<AccountStore, AccessPolicy> policy) {
        return new TestStore(database, () -> {}, vault, home, StoreSettings.DEFAULT, policy);
    }

    public Person addPerson(String name, Caller caller) {
        return persons.add(name, Optional.empty(), Optional.empty(), caller);
    }

    @Override
    public void close() {
        try {
            patients.stop();
            unit.close();
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
