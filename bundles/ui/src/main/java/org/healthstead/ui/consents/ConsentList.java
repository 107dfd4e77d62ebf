// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.consents;

import java.util.List;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.parts.PermissionList;
import org.healthstead.ui.parts.ServerTimes;

/** Each plugin that asks: what for, what was allowed, and the button for the other. */
final class ConsentList extends HtmlComponent {

    private final transient Person person;
    private final transient List<PluginConsents.Asked> asked;

    ConsentList(String id, Person person, List<PluginConsents.Asked> asked) {
        super(id);
        this.person = person;
        this.asked = asked;
    }

    @Override
    protected void write(Html html) {
        if (asked.isEmpty()) {
            html.element("li", "empty", messages().get("consents.none"));
        }
        for (PluginConsents.Asked each : asked) {
            html.open("li", "class", "plug", "id", "plugin-" + each.plugin().name())
                    .icon(Icon.PLUG);
            html.open("div");
            about(html, each);
            html.close();
            html.open("div", "class", "do");
            state(html, each);
            if (each.consent().isEmpty() || each.wantsMore()) {
                button(html, each.plugin(), "give", "consents.give", "consents.give.of");
            }
            if (each.consent().isPresent()) {
                button(html, each.plugin(), "take", "consents.take", "consents.take.of");
            }
            html.close().close();
        }
    }

    private void about(Html html, PluginConsents.Asked each) {
        Plugin plugin = each.plugin();
        html.element("h2", null, plugin.title());
        if (!plugin.description().isBlank()) {
            html.element("p", null, plugin.description());
        }
        if (!plugin.vendor().isBlank()) {
            html.element("p", "small mute", plugin.vendor());
        }
        html.element("p", "gap-s", messages().get("consents.asks", person.name()));
        permissions(html, plugin.permissions());
        each.consent().ifPresent(consent -> {
            if (each.wantsMore()) {
                html.element("p", "gap-s", messages().get("consents.so.far"));
                permissions(html, consent.permissions().and(plugin.permissions()));
            }
            html.open("p", "class", "small mute");
            html.text(messages().get("consents.since")).text(" ");
            ServerTimes.write(html, consent.givenAt(), messages());
            html.close();
        });
    }

    private void permissions(Html html, PluginPermissions permissions) {
        PermissionList.write(html, permissions, "consents.nothing", messages());
    }

    private void state(Html html, PluginConsents.Asked each) {
        if (each.consent().isEmpty()) {
            FlagMark.write(html, Icon.S_OFF, "quiet", messages().get("consents.state.not"));
        } else if (each.wantsMore()) {
            FlagMark.write(html, Icon.S_DUE, "look", messages().get("consents.state.more"));
        } else {
            FlagMark.write(html, Icon.S_OK, "good", messages().get("consents.state.allowed"));
        }
    }

    private void button(Html html, Plugin plugin, String action, String words, String label) {
        html.open("form", "method", "post", "action", ConsentsPage.address(person.id()));
        html.empty("input", "type", "hidden", "name", "plugin", "value", plugin.name());
        html.open(
                "button",
                "class",
                "btn slim",
                "type",
                "submit",
                "name",
                "do",
                "value",
                action,
                "aria-label",
                messages().get(label, plugin.title()));
        html.text(messages().get(words)).close().close();
    }
}
