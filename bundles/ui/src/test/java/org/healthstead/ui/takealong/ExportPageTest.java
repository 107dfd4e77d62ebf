// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.takealong;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class ExportPageTest extends PersonPagesTestCase {

    private void holds(RecordArchive.Extent extent) {
        pages.services.exports().set(new RecordExports() {
            @Override
            public ExportFile prepare(PersonId whose, ExportFormat format, Locale language, Caller caller) {
                throw new UnsupportedOperationException();
            }

            @Override
            public RecordArchive.Extent extent(PersonId whose, Caller caller) {
                return extent;
            }
        });
    }

    private String page() {
        return pages.get("/person/" + person.id() + "/export");
    }

    @Test
    void saysWhatIsInTheFileAndWhereToGetIt() {
        holds(new RecordArchive.Extent(true, 10_000, 3, 200_000_000));
        String page = page();
        contains(page, "10,000 entries, 3 original files, about 207 MB");
        contains(page, "href=\"/person/" + person.id() + "/export/whole\"");
        contains(page, "href=\"/person/" + person.id() + "/export/fhir-ndjson\"");
        lacks(page, "only a part");
        contains(pages.get("/person/" + person.id() + "/more"), "/person/" + person.id() + "/export");
    }

    @Test
    void whoMaySeeAPartReadsThatTheFileIsOne() {
        holds(new RecordArchive.Extent(false, 1, 0, 0));
        contains(page(), "You may see only a part of this record");
    }
}
