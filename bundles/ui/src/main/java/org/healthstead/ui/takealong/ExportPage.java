// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.takealong;

import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/** What a person can take along, and where to get it. {@code ?problem=} says why that was refused. */
public final class ExportPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "export";

    /** About what an entry takes in the file, with its versions and its row on a page. */
    private static final long BYTES_OF_ENTRY = 700;

    private static final long MEGA = 1_000_000;

    private final transient Person person;

    public ExportPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        Optional<RecordArchive.Extent> extent =
                UiShell.get().services().exports().find().map(exports -> extent(exports, person));
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        add(new Label("part", messages().get("export.part"))
                .setVisible(extent.filter(found -> !found.isWhole()).isPresent()));
        add(new Label("extent", extent.map(this::words).orElse("")));
        add(new ExternalLink("whole", Addresses.export(person.id(), ExportFormat.WHOLE.word())));
        add(new ExternalLink("entries", Addresses.export(person.id(), ExportFormat.FHIR_NDJSON.word())));
    }

    private RecordArchive.Extent extent(RecordExports exports, Person whose) {
        return exports.extent(whose.id(), caller());
    }

    private String words(RecordArchive.Extent extent) {
        long bytes = extent.fileBytes() + extent.entries() * BYTES_OF_ENTRY;
        return messages()
                .get("export.extent", extent.entries(), extent.files(), Math.max(1, Math.ceilDiv(bytes, MEGA)));
    }

    @Override
    protected String title() {
        return messages().get("navigation.export");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }
}
