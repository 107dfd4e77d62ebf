// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.knowledge.GrowthReference;
import org.healthstead.api.knowledge.ResultExplanations;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.api.search.SearchService;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.archive.RecordArrivals;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.platform.api.changes.RecordChanges;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.platform.api.plugins.PluginCatalogue;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.platform.api.settings.SettingsService;
import org.healthstead.platform.api.sheets.SheetPrinter;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.EntryMoves;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.web.SessionCookies;
import org.healthstead.ui.comingup.DueDates;
import org.healthstead.ui.share.WaitingShares;

/**
 * What the pages call. Record, accounts and sessions are always there; search, imports and originals may come and go
 * while pages are served ({@link OptionalService}). Safe for several threads.
 */
public final class UiServices {

    private final EntryStore entries;
    private final SeriesStore series;
    private final PersonService persons;
    private final AccountService accounts;
    private final Authentication authentication;
    private final SessionCookies cookies;
    private final AccessPolicy access;
    private final UiDocuments documents;
    private final OptionalService<SearchService> search = new OptionalService<>();
    private final OptionalService<ImportService> imports = new OptionalService<>();
    private final OptionalService<JobService> jobs = new OptionalService<>();
    private final OptionalService<Kinds> kinds = new OptionalService<>();
    private final OptionalService<Analytes> analytes = new OptionalService<>();
    private final OptionalService<ResultExplanations> explanations = new OptionalService<>();
    private final OptionalService<GrowthReference> growth = new OptionalService<>();
    private final OptionalService<SeriesRules> units = new OptionalService<>();
    private final OptionalService<SourceStore> sources = new OptionalService<>();
    private final OptionalService<FactStore> facts = new OptionalService<>();
    private final OptionalService<RecordChanges> changes = new OptionalService<>();
    private final OptionalService<ImportStore> importStore = new OptionalService<>();
    private final OptionalService<EntryMoves> moves = new OptionalService<>();
    private final OptionalService<RecordMoves> recordMoves = new OptionalService<>();
    private final OptionalService<MoveService> moveService = new OptionalService<>();
    private final OptionalService<PluginConsents> consents = new OptionalService<>();
    private final OptionalService<ReminderService> reminders = new OptionalService<>();
    private final OptionalService<CalendarFeeds> calendars = new OptionalService<>();
    private final OptionalService<ArtifactStore> artifacts = new OptionalService<>();
    private final OptionalService<RecordExports> exports = new OptionalService<>();
    private final OptionalService<RecordArrivals> arrivals = new OptionalService<>();
    private final OptionalService<WaitingShares> shares = new OptionalService<>();
    private final OptionalService<PluginService> plugins = new OptionalService<>();
    private final OptionalService<PluginCatalogue> catalogue = new OptionalService<>();
    private final OptionalService<PluginFaults> faults = new OptionalService<>();
    private final OptionalService<SettingsService> settings = new OptionalService<>();
    private final OptionalService<InstallationStore> preferences = new OptionalService<>();
    private final OptionalService<Demonstration> demonstration = new OptionalService<>();
    private final OptionalService<Operator> operator = new OptionalService<>();
    private final OptionalService<SheetPrinter> printer = new OptionalService<>();

    private final RecentProblems problems = new RecentProblems();
    private final DueDates dueDates = new DueDates();

    public UiServices(
            EntryStore entries,
            SeriesStore series,
            PersonService persons,
            AccountService accounts,
            Authentication authentication,
            SessionCookies cookies,
            AccessPolicy access) {
        this(entries, series, persons, accounts, authentication, cookies, access, new UiDocuments());
    }

    /** @param documents what there is for documents */
    public UiServices(
            EntryStore entries,
            SeriesStore series,
            PersonService persons,
            AccountService accounts,
            Authentication authentication,
            SessionCookies cookies,
            AccessPolicy access,
            UiDocuments documents) {
        this.entries = Objects.requireNonNull(entries, "entries");
        this.series = Objects.requireNonNull(series, "series");
        this.persons = Objects.requireNonNull(persons, "persons");
        this.accounts = Objects.requireNonNull(accounts, "accounts");
        this.authentication = Objects.requireNonNull(authentication, "authentication");
        this.cookies = Objects.requireNonNull(cookies, "cookies");
        this.access = Objects.requireNonNull(access, "access");
        this.documents = documents;
    }

    public EntryStore entries() {
        return entries;
    }

    public SeriesStore series() {
        return series;
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

    /** False when a record has entries, or could have some, that the caller may not see. */
    public boolean showsWhole(PersonId person, Caller caller) {
        return access.scope(caller, Operation.READ, person)
                .filter(PersonScope::isWhole)
                .isPresent();
    }

    /** True for who may change everything in a record, and what has no category: its sources. */
    public boolean changesWhole(PersonId person, Caller caller) {
        return access.scope(caller, Operation.UPDATE, person)
                .filter(PersonScope::isWhole)
                .isPresent();
    }

    /** True for who may change some of a record; what exactly, its store decides. */
    public boolean changesSome(PersonId person, Caller caller) {
        return access.scope(caller, Operation.UPDATE, person).isPresent();
    }

    /** True for who may do this with some of a record; what exactly, its store decides. */
    public boolean may(Operation operation, PersonId person, Caller caller) {
        return access.scope(caller, operation, person).isPresent();
    }

    /** What actions were refused for, until the page that says so is shown. */
    public RecentProblems problems() {
        return problems;
    }

    /** Dates that lie ahead of entries. */
    public DueDates dueDates() {
        return dueDates;
    }

    public OptionalService<SearchService> search() {
        return search;
    }

    public OptionalService<ImportService> imports() {
        return imports;
    }

    public OptionalService<JobService> jobs() {
        return jobs;
    }

    public OptionalService<Kinds> kinds() {
        return kinds;
    }

    /** The lists that the catalogue of kinds has; empty while it is not there. */
    public List<KindList> lists() {
        return kinds.find().map(Kinds::lists).orElse(List.of());
    }

    /** What is measured, and what people call it. */
    public OptionalService<Analytes> analytes() {
        return analytes;
    }

    /** What tests are about, in plain words. */
    public OptionalService<ResultExplanations> explanations() {
        return explanations;
    }

    /** How children grow. */
    public OptionalService<GrowthReference> growth() {
        return growth;
    }

    /** What converts results. */
    public OptionalService<SeriesRules> units() {
        return units;
    }

    /** What sources are called. */
    public OptionalService<SourceStore> sources() {
        return sources;
    }

    /** What several sources say about the same thing. */
    public OptionalService<FactStore> facts() {
        return facts;
    }

    /** What changed since a moment. */
    public OptionalService<RecordChanges> changes() {
        return changes;
    }

    /** What imports made. */
    public OptionalService<ImportStore> importStore() {
        return importStore;
    }

    /** What makes PDF of sheets. */
    public OptionalService<SheetPrinter> printer() {
        return printer;
    }

    /** What moves entries to the right person. */
    public OptionalService<EntryMoves> moves() {
        return moves;
    }

    /** Who was joined with whom, and how much would move. */
    public OptionalService<RecordMoves> recordMoves() {
        return recordMoves;
    }

    /**
     * In whose record everything of a person is who was joined; empty for others, and when the caller cannot see it.
     */
    public Optional<Person> joinedTo(PersonId person, Caller caller) {
        return recordMoves.find().flatMap(moves -> moves.joinedTo(person)).flatMap(id -> persons.find(id, caller));
    }

    /** What moves whole records and sources. */
    public OptionalService<MoveService> moveService() {
        return moveService;
    }

    /** What plugins may do by themselves. */
    public OptionalService<PluginConsents> consents() {
        return consents;
    }

    /** What plugins remind people of. */
    public OptionalService<ReminderService> reminders() {
        return reminders;
    }

    /** Calendars that programs fetch. */
    public OptionalService<CalendarFeeds> calendars() {
        return calendars;
    }

    /** The originals. */
    public OptionalService<ArtifactStore> artifacts() {
        return artifacts;
    }

    /** What keeps and reads documents. */
    public UiDocuments documents() {
        return documents;
    }

    /** True for who may add a document to a record. */
    public boolean addsDocuments(PersonId person, Caller caller) {
        return access.scope(caller, Operation.CREATE, person)
                .filter(scope -> scope.admits(AccessCategory.DOCUMENTS, false))
                .isPresent();
    }

    /** Whole records as files. */
    public OptionalService<RecordExports> exports() {
        return exports;
    }

    /** Whole records whose person is not here yet. */
    public OptionalService<RecordArrivals> arrivals() {
        return arrivals;
    }

    /** What was shared by other apps and waits. */
    public OptionalService<WaitingShares> shares() {
        return shares;
    }

    public OptionalService<PluginService> plugins() {
        return plugins;
    }

    public OptionalService<PluginCatalogue> catalogue() {
        return catalogue;
    }

    public OptionalService<PluginFaults> faults() {
        return faults;
    }

    public OptionalService<SettingsService> settings() {
        return settings;
    }

    /** Where small choices of an account are kept. */
    public OptionalService<InstallationStore> preferences() {
        return preferences;
    }

    /** There when this server shows a demonstration. */
    public OptionalService<Demonstration> demonstration() {
        return demonstration;
    }

    /** Who runs this server. */
    public OptionalService<Operator> operator() {
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
                SeriesStore.class, this::series,
                SeriesRules.class, units::require,
                Analytes.class, analytes::require,
                PersonService.class, this::persons,
                FactStore.class, facts::require,
                SearchService.class, search::require,
                ImportService.class, imports::require,
                JobService.class, jobs::require);
        Supplier<?> service = open.get(type);
        return service == null ? OwnService.find(type) : type.cast(service.get());
    }
}
