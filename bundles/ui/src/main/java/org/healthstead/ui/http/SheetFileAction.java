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

/**
 * Saves a sheet: {@code /person/ID/print/SHEET.pdf} or {@code .png}, with the query of its page. The name of the file
 * says nothing about anybody: it stands in lists of downloads.
 */
final class SheetFileAction implements Action {

    private static final int MAX_PARAMETER = 200;

    /** Pixels: the width of a telephone's screen. */
    private static final int PICTURE = 1_080;

    private final UiServices services;

    SheetFileAction(UiServices services) {
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
                Languages.of(request, services));
        boolean isPicture = path.group(3).equals("png");
        Sheets sheets = new Sheets(services);
        byte[] file = isPicture ? sheets.picture(choice, PICTURE, caller) : sheets.pdf(choice, caller);
        response.setContentType(isPicture ? "image/png" : "application/pdf");
        response.setHeader(
                "Content-Disposition",
                OriginalAction.attachment("healthstead-" + LocalDate.now() + "." + path.group(3)));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /** The page of the sheet. */
    static String page(MatchResult path) {
        return Addresses.sheet(PersonId.parse(path.group(1)), path.group(2));
    }
}
