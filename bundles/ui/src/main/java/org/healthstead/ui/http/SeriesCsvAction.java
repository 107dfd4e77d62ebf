// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.files.FileNames;
import org.healthstead.ui.results.SeriesCsv;
import org.healthstead.ui.results.SeriesView;

/** Saves the values of a series as a table: {@code /person/ID/results/SERIES/table.csv}, with the query of its page. */
final class SeriesCsvAction implements Action {

    private static final int MAX_PARAMETER = 200;
    private static final Set<String> NOT_THERE =
            Set.of(ProblemCode.SERIES_NOT_FOUND.code(), ProblemCode.PERSON_NOT_FOUND.code());

    private final UiServices services;

    SeriesCsvAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<SeriesCsv> table = find(path, request, caller);
        if (table.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader(
                "Content-Disposition",
                OriginalAction.attachment(FileNames.of(table.get().title(), "text/csv")));
        response.setHeader("Cache-Control", "no-store");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        table.get().write(out);
        out.flush();
    }

    private Optional<SeriesCsv> find(MatchResult path, HttpServletRequest request, Caller caller) {
        Optional<SeriesView> view = view(path, request);
        if (view.isEmpty()) {
            return Optional.empty();
        }
        try {
            Messages messages = Messages.of(SeriesCsvAction.class, Languages.of(request, services));
            return Optional.of(SeriesCsv.of(
                    services, view.get(), KeptPreferences.of(request, services).units(), caller, messages));
        } catch (ProblemException e) {
            if (NOT_THERE.contains(e.problem().code())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<SeriesView> view(MatchResult path, HttpServletRequest request) {
        try {
            return Optional.of(SeriesView.of(
                    PersonId.parse(path.group(1)),
                    new SeriesId(path.group(2)),
                    name -> Optional.ofNullable(request.getParameter(name))
                            .map(String::strip)
                            .filter(text -> !text.isEmpty() && text.length() <= MAX_PARAMETER)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
