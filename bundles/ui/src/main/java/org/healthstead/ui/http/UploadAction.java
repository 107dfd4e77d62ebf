// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Takes files for a record. Each goes straight from the network into the import service, which seals it. */
final class UploadAction implements Action {

    private static final int MAX_FILES = 50;

    private final UiServices services;

    UploadAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.imports(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        PersonId person = PersonId.parse(path.group(1));
        AtomicReference<JobId> last = new AtomicReference<>();
        FormFiles.each(request, MAX_FILES, (fields, name, bytes) -> {
            Optional<String> source = Optional.ofNullable(fields.get("source"));
            ImportRequest wish = new ImportRequest(person, name, Mismatch.ASK, source);
            last.set(services.imports().require().submit(wish, bytes, caller));
        });
        Routes.seeOther(response, Addresses.with(page(path), "job", last.get().toString()));
    }
}
