// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;

/** A whole record as a file, made while it is sent: {@code /person/ID/export/FORMAT}. */
final class ExportAction implements Action {

    private final UiServices services;

    ExportAction(UiServices services) {
        this.services = services;
    }

    /** The page that a problem sends the reader back to. */
    static String page(MatchResult path) {
        return Addresses.export(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<ExportFormat> format = ExportFormat.of(path.group(2));
        if (format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ExportFile file = services.exports()
                .require()
                .prepare(PersonId.parse(path.group(1)), format.get(), Languages.of(request, services), caller);
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", OriginalAction.attachment(file.name()));
        response.setHeader("Cache-Control", "no-store");
        file.content().writeTo(response.getOutputStream());
    }
}
