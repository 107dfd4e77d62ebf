// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.files.SheetAddress;

/**
 * The picture of a page of a document: {@code ?file=} when the entry has several, {@code side=} for a small one. A page
 * that cannot be drawn is not there.
 */
final class SheetPictureAction implements Action {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final UiServices services;

    SheetPictureAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        int page = number(path.group(2), 0);
        int file = number(request.getParameter("file"), 0);
        int side = number(request.getParameter("side"), SheetAddress.LARGE) == SheetAddress.SMALL
                ? SheetAddress.SMALL
                : SheetAddress.LARGE;
        Optional<byte[]> picture = picture(EntryId.parse(path.group(1)), file, page, side, caller);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLengthLong(picture.get().length);
        response.getOutputStream().write(picture.get());
    }

    private Optional<byte[]> picture(EntryId entry, int file, int page, int side, Caller caller) throws IOException {
        Optional<DocumentPages> pages = services.documents().pages().find();
        if (page == 0 || pages.isEmpty()) {
            return Optional.empty();
        }
        try {
            return pages.get().picture(entry, file, page, side, caller);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int otherwise) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }
}
