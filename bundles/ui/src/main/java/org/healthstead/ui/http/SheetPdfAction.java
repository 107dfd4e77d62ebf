// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.print.SheetChoice;
import org.healthstead.ui.print.SheetName;
import org.healthstead.ui.print.Sheets;

/** Saves a sheet as PDF: {@code /person/ID/print/SHEET.pdf}, with the query of its page. */
final class SheetPdfAction implements Action {

    private static final int MAX_PARAMETER = 200;

    private final UiServices services;

    SheetPdfAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<SheetName> name = SheetName.ofCode(path.group(2));
        if (name.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SheetChoice choice = SheetChoice.of(
                PersonId.parse(path.group(1)),
                name.get(),
                key -> Optional.ofNullable(request.getParameter(key))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty() && text.length() <= MAX_PARAMETER),
                Languages.of(request));
        byte[] pdf = new Sheets(services).pdf(choice, caller);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", OriginalAction.attachment(fileName()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    /** It says nothing about anybody: it stands in lists of downloads. */
    private static String fileName() {
        return "healthstead-" + LocalDate.now() + ".pdf";
    }

    /** The page of the sheet. */
    static String page(MatchResult path) {
        return Addresses.sheet(PersonId.parse(path.group(1)), path.group(2));
    }
}
