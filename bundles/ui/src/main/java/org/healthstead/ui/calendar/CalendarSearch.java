// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.people.RosterWays;

/** Finds whom to choose among many. */
final class CalendarSearch extends HtmlComponent {

    private final String text;

    CalendarSearch(String id, String text) {
        super(id);
        this.text = text;
    }

    @Override
    protected void write(Html html) {
        RosterWays.narrow(html, Addresses.CALENDARS, text, messages());
    }
}
