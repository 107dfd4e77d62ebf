// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.documents.DocumentService.AddedDocument;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.TypedDate;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.documents.DocumentAddPage;

/**
 * Takes files as documents. Each goes straight from the network into the store, which seals it. When one is refused,
 * those before it are kept, and what was typed comes back with the page.
 */
final class DocumentUploadAction implements Action {

    private static final int MAX_FILES = 50;

    private final UiServices services;

    DocumentUploadAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return DocumentAddPage.address(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        PersonId person = PersonId.parse(path.group(1));
        DocumentService documents = services.documents().service().require();
        Locale locale = Languages.of(request, services);
        List<AddedDocument> done = new ArrayList<>();
        Map<String, String> typed = new HashMap<>();
        try {
            FormFiles.each(request, MAX_FILES, (fields, name, bytes) -> {
                typed.putAll(fields);
                // One title is not the title of several files.
                Optional<String> title = field(fields, "title").filter(words -> done.isEmpty());
                Optional<PartialDate> date = field(fields, "date").map(text -> date(text, locale));
                done.add(documents.add(new NewDocument(person, name, "", title, date), bytes, caller));
            });
        } catch (ProblemException e) {
            Routes.seeOther(response, refused(page(path), e, typed, done, caller));
            return;
        }
        Routes.seeOther(response, done.size() == 1 ? document(done.getFirst()) : counted(page(path), done));
    }

    static String document(AddedDocument only) {
        return Addresses.with(Addresses.entry(only.entry().id()), "done", only.isNew() ? "added" : "there");
    }

    private String refused(
            String page, ProblemException e, Map<String, String> typed, List<AddedDocument> done, Caller caller) {
        String address = done.isEmpty() ? page : counted(page, done);
        return Addresses.with(
                address,
                "problem",
                e.problem().code(),
                "said",
                services.problems().keep(e.problem(), caller),
                "title",
                typed.get("title"),
                "date",
                typed.get("date"));
    }

    static String counted(String page, List<AddedDocument> done) {
        long added = done.stream().filter(AddedDocument::isNew).count();
        long there = done.size() - added;
        return Addresses.with(
                page, "added", added == 0 ? "" : Long.toString(added), "there", there == 0 ? "" : Long.toString(there));
    }

    private static Optional<String> field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    static PartialDate date(String typed, Locale locale) {
        return TypedDate.parse(typed, locale)
                .orElseThrow(() -> ProblemCode.DOCUMENT_DATE
                        .problem("That is no date that can be read in one way only. Nothing was kept.", typed)
                        .exception());
    }
}
