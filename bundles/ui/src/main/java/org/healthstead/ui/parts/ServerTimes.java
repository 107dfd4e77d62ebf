// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.healthstead.ui.api.DateStyle;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** Moments of our own doing, such as the end of an import, by the clock of the server. */
public final class ServerTimes {

    private ServerTimes() {}

    public static void write(Html html, Instant moment, Messages messages) {
        html.open("time", "datetime", moment.toString())
                .text(words(moment, messages))
                .close();
    }

    public static String words(Instant moment, Messages messages) {
        ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
        Locale reader = messages.locale();
        if (DateStyle.of(reader) == DateStyle.AS_LANGUAGE) {
            return local.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(reader));
        }
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(reader);
        return local.format(DateStyle.brief(reader)) + ", " + local.format(time);
    }
}
