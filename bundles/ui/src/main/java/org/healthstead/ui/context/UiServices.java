// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Kinds;
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
 * while pages are served ({@link Part}). Safe for several threads.
 */
public final class UiServices {

    private final EntryStore entries;
    private final PersonService persons;
    private final AccountService accounts;
    private final Authentication authentication;
    private final SessionCookies cookies;
    private final Part<SearchService> search = new Part<>();
    private final Part<ImportService> imports = new Part<>();
    private final Part<JobService> jobs = new Part<>();
    private final Part<Kinds> kinds = new Part<>();
    private final Part<ArtifactStore> artifacts = new Part<>();
    private final Part<PluginService> plugins = new Part<>();
    private final Part<PluginFaults> faults = new Part<>();
    private final Part<SettingsService> settings = new Part<>();
    private final Part<InstallationStore> preferences = new Part<>();
    private final Part<Demonstration> demonstration = new Part<>();
    private final Part<Operator> operator = new Part<>();

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

    public Part<SearchService> search() {
        return search;
    }

    public Part<ImportService> imports() {
        return imports;
    }

    public Part<JobService> jobs() {
        return jobs;
    }

    public Part<Kinds> kinds() {
        return kinds;
    }

    /** The originals. */
    public Part<ArtifactStore> artifacts() {
        return artifacts;
    }

    public Part<PluginService> plugins() {
        return plugins;
    }

    public Part<PluginFaults> faults() {
        return faults;
    }

    public Part<SettingsService> settings() {
        return settings;
    }

    /** Where small choices of an account are kept. */
    public Part<InstallationStore> preferences() {
        return preferences;
    }

    /** There when this server shows a demonstration. */
    public Part<Demonstration> demonstration() {
        return demonstration;
    }

    /** Who runs this server. */
    public Part<Operator> operator() {
        return operator;
    }

    /**
     * A service that plugins may use, too.
     *
     * @throws ProblemException {@code HS-UI-PART-AWAY} while it is not there
     * @throws IllegalArgumentException for any other type
     */
    public <T> T ofApi(Class<T> type) {
        Map<Class<?>, Supplier<?>> open = Map.of(
                EntryStore.class, this::entries,
                PersonService.class, this::persons,
                SearchService.class, search::require,
                ImportService.class, imports::require,
                JobService.class, jobs::require);
        Supplier<?> service = open.get(type);
        if (service == null) {
            throw new IllegalArgumentException(type.getName() + " is no service for pages");
        }
        return type.cast(service.get());
    }
}
