// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.util.Collection;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** Says which plugins' reminders are missing: a list that is not whole must not look as if it were. */
final class MissingReminders {

    private MissingReminders() {}

    static void write(Html html, Collection<String> plugins, Messages messages) {
        for (String plugin : plugins.stream().sorted().toList()) {
            html.element("p", "small mute gap-s", messages.get("coming.missing", plugin));
        }
    }
}
