// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.facts.EntryFact;
import org.healthstead.ui.files.AttachedFiles;
import org.healthstead.ui.files.FileReadings;
import org.healthstead.ui.files.VisibleFiles;
import org.healthstead.ui.forms.FormSpecs;
import org.healthstead.ui.narrative.Narrative;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.results.MeaningPanel;
import org.healthstead.ui.results.ResultMeaning;
import org.healthstead.ui.timeline.TimelinePage;
import org.healthstead.ui.values.References;

/**
 * One entry: what it is, what it says, who says so, how it has changed, and everything that the source sent.
 * {@code ?version=} shows an earlier version.
 */
public final class EntryDetailPage extends ShellPage {

    private final transient Entry entry;
    private final transient Person person;

    public EntryDetailPage(PageParameters parameters) {
        super(parameters);
        EntryStore entries = UiShell.get().services().entries();
        EntryId id = AddressParameters.entry(parameters);
        Optional<Integer> version = AddressParameters.parsed(parameters, "version", Integer::valueOf);
        entry = version.map(number -> entries.find(id, number, caller()))
                .orElseGet(() -> entries.find(id, caller()))
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.ENTRY_NOT_FOUND));
        person = Shell.get().person(entry.person());
        boolean isOld = version.isPresent()
                && entries.find(id, caller())
                        .filter(current -> current.version() > entry.version())
                        .isPresent();
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        String shown = version.map(String::valueOf).orElse("");
        References references = references(UiShell.get().services());
        add(new Label("heading", title()));
        add(new EntryCrumb("crumb", entry));
        add(new NoticePanel("problem", () -> problem));
        add(new UnknownModifiers("unknown", entry.body(), references));
        add(new EntryValue("value", entry, isOld, references));
        add(new FieldList("fields", entry.body(), references));
        add(new MeaningPanel(
                "meaning", ResultMeaning.of(entry.projection(), UiShell.get().services(), messages())));
        addTexts(id, shown, references);
        add(VisitEntries.of("visit", entry, entries, caller()));
        String find = AddressParameters.text(parameters, DocumentLinks.FIND).orElse("");
        add(new DocumentLinks(
                "belongs", entry, find, mayChange() && !isOld, UiShell.get().services(), caller()));
        addOrigin(entries, references);
        Optional<SourceStatement> says = isOld ? Optional.empty() : entries.sourceStatement(id, caller());
        add(new SourceNotice("says", entry, says, references, mayChange()));
        addActions(parameters, isOld, says);
        add(new FieldTree("tree", entry.body()));
        add(new PrettyJson("json", entry.body()));
        add(new ExternalLink("whole", AttachedFiles.address(id, "", shown)));
    }

    /** What a person can do with it, and what others say of the same. */
    private void addActions(PageParameters parameters, boolean isOld, Optional<SourceStatement> says) {
        UiServices services = UiShell.get().services();
        boolean isWritable = services.kinds()
                .find()
                .flatMap(kinds -> new FormSpecs(kinds).of(entry))
                .isPresent();
        Optional<MoveForm> move = isOld ? Optional.empty() : MoveForm.of(entry, services, caller());
        add(new EntryActions("actions", entry, isWritable, move)
                .setVisible(mayChange() && !isOld && !EntryActions.isInError(entry)));
        Optional<String> done = AddressParameters.text(parameters, "done");
        add(new EntryDone("undo", entry, done.filter(none -> !isOld), says));
        Optional<Person> from = services.moves()
                .find()
                .flatMap(moves -> moves.cameFrom(entry.id(), caller()))
                .flatMap(other -> services.persons().find(other, caller()));
        add(new MovedHere("moved", entry, from, mayChange()));
        EntryFact fact = EntryFact.of("fact", entry.id(), UiShell.get().services(), caller());
        add(fact.setVisible(fact.isVisible() && !isOld));
    }

    /** Where it comes from, and what was done with it. */
    private void addOrigin(EntryStore entries, References references) {
        List<EntryVersion> versions = entries.versions(entry.id(), caller());
        List<EntryOrigin> origins = entries.origins(entry.id(), caller());
        add(new UnorderedStatements("twice", entry, versions, origins));
        add(new EntrySources("sources", origins, versions));
        VersionChanges changes = new VersionChanges(versions, version -> entries.find(entry.id(), version, caller()));
        add(new EntryHistory(
                "history",
                entry,
                versions,
                changes,
                references,
                new EntryHistory.Reader(caller().account(), mayChange())));
    }

    private boolean mayChange() {
        return UiShell.get().services().changesSome(entry.person(), caller());
    }

    private References references(UiServices services) {
        return new References(
                entry.body(),
                ids -> services.entries().lines(ids, caller()),
                inside -> services.kinds().find().map(kinds -> kinds.project(inside, RecordContext.NONE)));
    }

    /** What is there to be read at length: files, sections, narrative. */
    private void addTexts(EntryId id, String shown, References references) {
        String narrative = entry.body().object("text").string("div").orElse("");
        add(new WebMarkupContainer("narrative")
                .add(new Label("older", messages().get("entry.text.older")).setVisible(isTextOlder()))
                .add(new Narrative("text", narrative, AttachedFiles.address(id, "text.div", shown)))
                .setVisible(Narrative.hasText(narrative)));
        add(new WebMarkupContainer("sections")
                .add(new EntrySections("each", entry, shown, references))
                .setVisible(EntrySections.areIn(entry.body())));
        UiServices services = UiShell.get().services();
        List<EntryFile> files = VisibleFiles.of(entry, services, caller());
        FileReadings readings = FileReadings.of(id, files, services.documents(), caller());
        add(new WebMarkupContainer("document")
                .add(new AttachedFiles("attached", id, shown, files, readings))
                .setVisible(!files.isEmpty()));
    }

    /** A text that stayed as it was when the entry was changed may still say what the entry no longer says. */
    private boolean isTextOlder() {
        JsonObject body = entry.body();
        return entry.version() > 1
                && UiShell.get()
                        .services()
                        .entries()
                        .find(entry.id(), entry.version() - 1, caller())
                        .map(Entry::body)
                        .filter(before -> before.object("text").equals(body.object("text")))
                        .filter(before -> !before.without("meta").equals(body.without("meta")))
                        .isPresent();
    }

    @Override
    protected String title() {
        return EntryWords.title(entry.projection(), messages());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        String place =
                TimelinePage.PLACE + "." + Addresses.kind(entry.projection().category());
        boolean hasPlace = Shell.get().navigation(Optional.of(entry.person()), getLocale()).stream()
                .anyMatch(item -> item.id().equals(place));
        return hasPlace ? place : TimelinePage.PLACE;
    }
}
