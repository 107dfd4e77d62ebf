// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.ui.calendar.CalendarEvents;
import org.healthstead.ui.context.UiServices;

/**
 * Gives a calendar to a program: {@code /calendar/SECRET.ics}. Only the secret counts, whoever is signed in; what opens
 * nothing is not there.
 */
final class CalendarAction implements Action {

    private final UiServices services;

    CalendarAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Optional<CalendarFeeds> feeds = services.calendars().find();
        if (feeds.isEmpty()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Optional<CalendarFeeds.Opened> opened;
        try {
            opened = feeds.get().open(path.group(1), request.getRemoteAddr());
        } catch (ProblemException e) {
            if (!ProblemCode.ACCESS_SLOW_DOWN.isOf(e.problem())) {
                throw e;
            }
            response.setHeader("Retry-After", e.problem().arguments().getFirst());
            response.setStatus(ProblemCode.ACCESS_SLOW_DOWN.httpStatus().orElseThrow());
            return;
        }
        if (opened.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] text =
                CalendarEvents.text(services, opened.get(), LocalDate.now()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
