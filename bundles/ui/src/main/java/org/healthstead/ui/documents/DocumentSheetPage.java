// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.timeline.TimelinePage;

/**
 * One page of a document: its picture and its text, both with the words of {@code ?q=} marked, and the way to other
 * pages. {@code ?file=} is the number of the file when the entry has several. Without a number of a page it is the one
 * with most of the words.
 */
public final class DocumentSheetPage extends ShellPage {

    private final transient Entry entry;
    private final transient Person person;
    private final transient SheetView view;

    public DocumentSheetPage(PageParameters parameters) {
        super(parameters);
        UiServices services = UiShell.get().services();
        EntryId id = AddressParameters.entry(parameters);
        entry = services.entries()
                .find(id, caller())
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.ENTRY_NOT_FOUND));
        person = Shell.get().person(entry.person());
        String words = AddressParameters.text(parameters, "q").orElse("");
        view = SheetView.read(
                services.documents(),
                id,
                AddressParameters.parsed(parameters, "file", Integer::valueOf),
                AddressParameters.parsed(parameters, "page", Integer::valueOf).filter(number -> number > 0),
                words,
                caller());
        add(new ExternalLink("entry", Addresses.entry(id), name()));
        add(new Label("heading", title()));
        add(new SheetFinder("finder", entry.id(), view, words));
        add(new SheetPicture("picture", entry.id(), view)
                .setVisible(view.isReaderThere() && view.page().isPresent()));
        add(new SheetText("text", view));
        add(new SheetTurner("turner", entry.id(), view, words));
    }

    private String name() {
        return EntryWords.title(entry.projection(), messages());
    }

    @Override
    protected String title() {
        return messages().get("pages.title", name(), view.number());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return TimelinePage.PLACE + "." + Addresses.kind(Category.DOCUMENT);
    }
}
