// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** What a plugin may do with records, in plain words. */
public final class PermissionList {

    private PermissionList() {}

    /** @param nothing key of what is said when it may do nothing */
    public static void write(Html html, PluginPermissions permissions, String nothing, Messages messages) {
        html.open("ul", "class", "ranges");
        part(html, "consents.read", permissions.read(), messages);
        part(html, "consents.write", permissions.write(), messages);
        if (permissions.schedule()) {
            html.element("li", null, messages.get("consents.schedule"));
        }
        if (permissions.isEmpty()) {
            html.element("li", null, messages.get(nothing));
        }
        html.close();
    }

    private static void part(Html html, String key, Set<AccessCategory> categories, Messages messages) {
        if (categories.size() == AccessCategory.values().length) {
            html.element("li", null, messages.get(key, messages.get("consents.everything")));
        } else if (!categories.isEmpty()) {
            String parts = categories.stream()
                    .sorted()
                    .map(category -> messages.get("consents.part." + category))
                    .collect(Collectors.joining(", "));
            html.element("li", null, messages.get(key, parts));
        }
    }
}
