// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.YearMonth;
import java.util.Locale;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/** Says in one line that some time has no entries. */
final class QuietSpan {

    private QuietSpan() {}

    /** Months between two that have entries; nothing when there are none. */
    static void months(Html html, YearMonth from, YearMonth to, TimelineFilter filter, Messages messages) {
        if (!from.isAfter(to)) {
            Locale reader = messages.locale();
            write(
                    html,
                    PartialDateLabel.month(from.atDay(1).atStartOfDay(), reader),
                    PartialDateLabel.month(to.atDay(1).atStartOfDay(), reader),
                    filter,
                    messages);
        }
    }

    /** Years between two that have entries; nothing when there are none. */
    static void years(Html html, int from, int to, TimelineFilter filter, Messages messages) {
        if (from <= to) {
            write(html, Integer.toString(from), Integer.toString(to), filter, messages);
        }
    }

    private static void write(Html html, String from, String to, TimelineFilter filter, Messages messages) {
        String span = from.equals(to) ? from : messages.get("timeline.span", from, to);
        String ofKind = messages.get(filter.isHealth() ? "timeline.quiet" : "timeline.quiet.kind", span);
        String words = filter.isNarrowed() ? messages.get("timeline.quiet.match", span) : ofKind;
        html.open("p", "class", "still").element("span", null, words).close();
    }
}
