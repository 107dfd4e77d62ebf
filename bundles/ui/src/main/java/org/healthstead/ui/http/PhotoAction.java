// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.store.PersonPhoto;
import org.healthstead.ui.context.UiServices;

/** The picture of a person, for who may see it; their browser may keep the one that the address names. */
final class PhotoAction implements Action {

    /** Seconds. */
    private static final String DAY = "private, max-age=86400";

    private final UiServices services;

    PhotoAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<Entry> own = services.entries().find(EntryId.parse(path.group(1)), caller);
        Optional<byte[]> picture = own.filter(
                        entry -> entry.id().value().equals(entry.person().value()))
                .flatMap(entry -> PersonPhoto.bytes(entry.body()));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean isNamed = PersonPhoto.key(own.get().body()).equals(Optional.ofNullable(request.getParameter("v")));
        response.setContentType(PersonPhoto.TYPE);
        response.setHeader("Cache-Control", isNamed ? DAY : "no-store");
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }
}
