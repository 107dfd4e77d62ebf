// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
        return local.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale()));
    }
}
