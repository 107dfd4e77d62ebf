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
import java.util.regex.MatchResult;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.files.FileNames;
import org.healthstead.ui.lists.ListCsv;

/** Saves a list as a table: {@code /person/ID/LIST/table.csv}, with the query of its page. */
final class ListCsvAction implements Action {

    private static final int MAX_PARAMETER = 200;

    private final UiServices services;

    ListCsvAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<ListCsv> table = find(path, request, caller);
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

    private Optional<ListCsv> find(MatchResult path, HttpServletRequest request, Caller caller) {
        Optional<Person> person = services.persons().find(PersonId.parse(path.group(1)), caller);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        try {
            Messages messages = Messages.of(ListCsvAction.class, Languages.of(request, services));
            return Optional.of(
                    ListCsv.of(services, caller, person.get(), path.group(2), parameters(request), messages));
        } catch (ProblemException e) {
            if (ProblemCode.UI_PAGE_NOT_FOUND.isOf(e.problem())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static PageParameters parameters(HttpServletRequest request) {
        PageParameters parameters = new PageParameters();
        for (String name : new String[] {"q", "state"}) {
            String value = request.getParameter(name);
            if (value != null && value.length() <= MAX_PARAMETER) {
                parameters.add(name, value);
            }
        }
        return parameters;
    }
}
