// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** The buttons of an import: stop, take back, bring back, and the answer to "this is about somebody else". */
final class ImportAction implements Action {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final UiServices services;

    ImportAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.with(UploadAction.page(path), "job", path.group(2));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        JobId job = JobId.parse(path.group(2));
        String action = String.valueOf(request.getParameter("do"));
        switch (action) {
            case "stop" -> services.jobs().require().cancel(job, caller);
            case "undo" -> await(services.imports().require().undo(job, caller), caller);
            case "redo" -> await(services.imports().require().redo(job, caller), caller);
            case "accept" ->
                services.imports().require().decide(job, new ImportDecision(true, people(request)), caller);
            case "decline" -> services.imports().require().decide(job, ImportDecision.DECLINE, caller);
            default ->
                throw ProblemCode.UI_ACTION.problem("There is no such button.").exception();
        }
        Routes.seeOther(response, page(path));
    }

    /** Whose items go into which record: a pair of fields for everybody in the file. */
    private static Map<String, Optional<PersonId>> people(HttpServletRequest request) {
        String[] keys = request.getParameterValues("patient");
        String[] records = request.getParameterValues("record");
        Map<String, Optional<PersonId>> people = new LinkedHashMap<>();
        for (int i = 0; keys != null && records != null && i < Math.min(keys.length, records.length); i++) {
            people.put(
                    keys[i], Optional.of(records[i]).filter(id -> !id.isEmpty()).map(PersonId::parse));
        }
        return people;
    }

    /** Most are done in a moment: then the page shows the end at once. Longer ones it follows. */
    private void await(Job job, Caller caller) {
        try {
            services.jobs().require().await(job.id(), PATIENCE, caller);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
