// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import java.util.function.Supplier;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;

/** The address of a new calendar, this once; nothing when none was made. */
final class MadeNotice extends HtmlComponent {

    private final transient Supplier<CalendarFeeds.Made> made;
    private final transient Supplier<String> base;

    /** @param base the server as the reader's browser calls it */
    MadeNotice(String id, Supplier<CalendarFeeds.Made> made, Supplier<String> base) {
        super(id);
        this.made = made;
        this.base = base;
    }

    @Override
    protected void onConfigure() {
        super.onConfigure();
        setVisible(made.get() != null);
    }

    @Override
    protected void write(Html html) {
        String address = base.get() + "/calendar/" + made.get().secret() + ".ics";
        Notice.open(html, Notice.Tone.GOOD, messages().get("calendars.made"));
        html.element("p", null, messages().get("calendars.made.how"));
        html.open("p").open("label", "for", "calendar-address");
        html.text(messages().get("calendars.address")).close().close();
        html.open("p");
        html.empty("input", "type", "text", "id", "calendar-address", "readonly", "", "dir", "ltr", "value", address);
        html.close();
        Notice.close(html);
    }
}
