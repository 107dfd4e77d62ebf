// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Ends a calendar: its secret opens nothing any more. */
final class CalendarEndAction implements Action {

    private final UiServices services;

    CalendarEndAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        services.calendars().require().end(UUID.fromString(path.group(1)), caller);
        Routes.seeOther(response, Addresses.with(Addresses.CALENDARS, "ended", "yes"));
    }
}
