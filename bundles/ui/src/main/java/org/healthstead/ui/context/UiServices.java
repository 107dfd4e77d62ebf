// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.search.SearchService;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.settings.SettingsService;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.web.SessionCookies;

/**
 * What the pages call. Record, accounts and sessions are always there; search, imports and originals may come and go
 * while pages are served, and a page then says so. Safe for several threads.
 */
public final class UiServices {

    private final EntryStore entries;
    private final PersonService persons;
    private final AccountService accounts;
    private final Authentication authentication;
    private final SessionCookies cookies;
    private final AtomicReference<SearchService> search = new AtomicReference<>();
    private final AtomicReference<ImportService> imports = new AtomicReference<>();
    private final AtomicReference<JobService> jobs = new AtomicReference<>();
    private final AtomicReference<ArtifactStore> artifacts = new AtomicReference<>();
    private final AtomicReference<PluginService> plugins = new AtomicReference<>();
    private final AtomicReference<SettingsService> settings = new AtomicReference<>();
    private final AtomicReference<PluginFaults> faults = new AtomicReference<>();
    private final AtomicReference<InstallationStore> preferences = new AtomicReference<>();
    private final AtomicReference<Demonstration> demonstration = new AtomicReference<>();
    private final AtomicReference<Operator> operator = new AtomicReference<>();

    private final RecentProblems problems = new RecentProblems();

    public UiServices(
            EntryStore entries,
            PersonService persons,
            AccountService accounts,
            Authentication authentication,
            SessionCookies cookies) {
        this.entries = Objects.requireNonNull(entries, "entries");
        this.persons = Objects.requireNonNull(persons, "persons");
        this.accounts = Objects.requireNonNull(accounts, "accounts");
        this.authentication = Objects.requireNonNull(authentication, "authentication");
        this.cookies = Objects.requireNonNull(cookies, "cookies");
    }

    public EntryStore entries() {
        return entries;
    }

    public PersonService persons() {
        return persons;
    }

    public AccountService accounts() {
        return accounts;
    }

    public Authentication authentication() {
        return authentication;
    }

    public SessionCookies cookies() {
        return cookies;
    }

    /** What actions were refused for, until the page that says so is shown. */
    public RecentProblems problems() {
        return problems;
    }

    public Optional<SearchService> search() {
        return Optional.ofNullable(search.get());
    }

    public Optional<JobService> jobs() {
        return Optional.ofNullable(jobs.get());
    }

    public Optional<PluginService> plugins() {
        return Optional.ofNullable(plugins.get());
    }

    public Optional<SettingsService> settings() {
        return Optional.ofNullable(settings.get());
    }

    public Optional<PluginFaults> faults() {
        return Optional.ofNullable(faults.get());
    }

    /** @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there */
    public PluginService requirePlugins() {
        return require(plugins.get());
    }

    /** Where small choices of an account are kept. */
    public Optional<InstallationStore> preferences() {
        return Optional.ofNullable(preferences.get());
    }

    /** There when this server shows a demonstration. */
    public Optional<Demonstration> demonstration() {
        return Optional.ofNullable(demonstration.get());
    }

    /** @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there */
    public SearchService requireSearch() {
        return require(search.get());
    }

    /** @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there */
    public ImportService requireImports() {
        return require(imports.get());
    }

    /** @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there */
    public JobService requireJobs() {
        return require(jobs.get());
    }

    /** @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there */
    public ArtifactStore requireArtifacts() {
        return require(artifacts.get());
    }

    /**
     * A service that plugins may use, too.
     *
     * @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there
     * @throws IllegalArgumentException for any other type
     */
    public <T> T ofApi(Class<T> type) {
        for (Object service : new Object[] {entries, persons, search.get(), imports.get(), jobs.get()}) {
            if (type.isInstance(service)) {
                return type.cast(service);
            }
        }
        if (type == SearchService.class || type == ImportService.class || type == JobService.class) {
            return type.cast(require(null));
        }
        throw new IllegalArgumentException(type.getName() + " is no service for pages");
    }

    public void setSearch(SearchService service) {
        search.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetSearch(SearchService service) {
        search.compareAndSet(service, null);
    }

    public void setImports(ImportService service) {
        imports.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetImports(ImportService service) {
        imports.compareAndSet(service, null);
    }

    public void setJobs(JobService service) {
        jobs.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetJobs(JobService service) {
        jobs.compareAndSet(service, null);
    }

    public void setArtifacts(ArtifactStore service) {
        artifacts.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetArtifacts(ArtifactStore service) {
        artifacts.compareAndSet(service, null);
    }

    public void setPlugins(PluginService service) {
        plugins.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetPlugins(PluginService service) {
        plugins.compareAndSet(service, null);
    }

    /** @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there */
    public SettingsService requireSettings() {
        return require(settings.get());
    }

    public void setSettings(SettingsService service) {
        settings.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetSettings(SettingsService service) {
        settings.compareAndSet(service, null);
    }

    public void setFaults(PluginFaults service) {
        faults.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetFaults(PluginFaults service) {
        faults.compareAndSet(service, null);
    }

    public void setPreferences(InstallationStore store) {
        preferences.set(store);
    }

    /** A replacement that came before is kept. */
    public void unsetPreferences(InstallationStore store) {
        preferences.compareAndSet(store, null);
    }

    /** Who runs this server. */
    public Optional<Operator> operator() {
        return Optional.ofNullable(operator.get());
    }

    public void setOperator(Operator service) {
        operator.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetOperator(Operator service) {
        operator.compareAndSet(service, null);
    }

    public void setDemonstration(Demonstration service) {
        demonstration.set(service);
    }

    /** A replacement that came before is kept. */
    public void unsetDemonstration(Demonstration service) {
        demonstration.compareAndSet(service, null);
    }

    private static <T> T require(T service) {
        if (service == null) {
            throw Problem.of(
                            "HS-UI-PART-AWAY",
                            Problem.Kind.UNAVAILABLE,
                            "This part of Healthstead is starting or stopped. Try again in a moment.")
                    .exception();
        }
        return service;
    }
}
