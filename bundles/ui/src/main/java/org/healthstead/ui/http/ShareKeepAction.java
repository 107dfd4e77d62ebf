// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.share.SharePage;
import org.healthstead.ui.share.WaitingShare;
import org.healthstead.ui.share.WaitingShare.WaitingFile;
import org.healthstead.ui.share.WaitingShares;

/**
 * Puts what was shared into a record: files as documents, then words into the form for a note. What is refused waits
 * on, and what was typed comes back; files that were taken before are known by their bytes and not taken again.
 */
final class ShareKeepAction implements Action {

    private final UiServices services;

    ShareKeepAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return SharePage.address(path.group(1));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        WaitingShares shares = services.shares().require();
        Optional<WaitingShare> share = shares.find(path.group(1), caller);
        if (share.isEmpty()) {
            Routes.seeOther(response, Addresses.SHARE);
            return;
        }
        try {
            Routes.seeOther(response, keep(share.get(), request, caller));
        } catch (ProblemException e) {
            Routes.seeOther(
                    response,
                    Addresses.with(
                            page(path),
                            "problem",
                            e.problem().code(),
                            "said",
                            services.problems().keep(e.problem(), caller),
                            "person",
                            text(request, "person"),
                            "title",
                            text(request, "title"),
                            "date",
                            text(request, "date")));
        }
    }

    private String keep(WaitingShare share, HttpServletRequest request, Caller caller) throws IOException {
        PersonId person = person(text(request, "person"));
        List<AddedDocument> done = documents(share, person, request, caller);
        String title = text(request, "title");
        boolean isSaid = share.text().isEmpty()
                || !share.files().isEmpty() && share.text().equals(title);
        if (!isSaid) {
            // The words wait on until the note is written; the files of this are kept.
            WaitingShares shares = services.shares().require();
            String words = shares.add(share.title(), share.text(), List.of(), caller);
            shares.forget(share);
            return Addresses.with(Addresses.add(person, "note"), "shared", words);
        }
        services.shares().require().forget(share);
        return done.size() == 1
                ? DocumentUploadAction.document(done.getFirst())
                : DocumentUploadAction.counted(Addresses.list(person, "documents") + "/add", done);
    }

    private List<AddedDocument> documents(
            WaitingShare share, PersonId person, HttpServletRequest request, Caller caller) throws IOException {
        List<AddedDocument> done = new ArrayList<>();
        if (share.files().isEmpty()) {
            return done;
        }
        DocumentService documents = services.documents().service().require();
        Locale locale = Languages.of(request, services);
        Optional<String> title = Optional.of(text(request, "title")).filter(words -> !words.isEmpty());
        Optional<PartialDate> date = Optional.of(text(request, "date"))
                .filter(words -> !words.isEmpty())
                .map(words -> DocumentUploadAction.date(words, locale));
        for (WaitingFile file : share.files()) {
            // One title is not the title of several files.
            Optional<String> own = title.filter(words -> done.isEmpty());
            try (InputStream bytes = file.open()) {
                done.add(documents.add(new NewDocument(person, file.name(), "", own, date), bytes, caller));
            }
        }
        return done;
    }

    private static PersonId person(String typed) {
        try {
            return PersonId.parse(typed);
        } catch (IllegalArgumentException e) {
            throw ProblemCode.PERSON_NOT_FOUND
                    .problem("There is no such person, or not for you to see.")
                    .exception(e);
        }
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
