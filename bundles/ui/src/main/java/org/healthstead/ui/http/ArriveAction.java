// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Takes the file of a whole record, adds its person, and leads to the import of the rest. */
final class ArriveAction implements Action {

    private final UiServices services;

    ArriveAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        AtomicReference<JobId> queued = new AtomicReference<>();
        FormFiles.each(
                request,
                1,
                (fields, name, bytes) ->
                        queued.set(services.arrivals().require().submit(name, bytes, caller)));
        PersonId person = services.jobs()
                .require()
                .find(queued.get(), caller)
                .flatMap(Job::person)
                .orElseThrow();
        Routes.seeOther(
                response,
                Addresses.with(Addresses.imports(person), "job", queued.get().toString()));
    }
}
