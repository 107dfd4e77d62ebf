// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.plugins;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.contribution.Contributions;
import org.healthstead.ui.contribution.PluginFeatures;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.parts.ServerTimes;

/** Each plugin: what it is, what it adds, how it is, and what can be done with it. */
final class PluginList extends HtmlComponent {

    private final transient List<Plugin> plugins;
    private final transient Contributions contributions;
    private final transient Map<String, String> settings;

    /** @param settings address of the settings of each plugin that has some, by name */
    PluginList(String id, List<Plugin> plugins, Contributions contributions, Map<String, String> settings) {
        super(id);
        this.plugins = plugins;
        this.contributions = contributions;
        this.settings = settings;
    }

    @Override
    protected void write(Html html) {
        if (plugins.isEmpty()) {
            html.element("li", "empty", messages().get("plugins.none"));
        }
        for (Plugin plugin : plugins) {
            html.open("li", "class", "plug", "id", "plugin-" + plugin.name()).icon(Icon.PLUG);
            html.open("div");
            about(html, plugin);
            html.close();
            html.open("div", "class", "do");
            state(html, plugin);
            buttons(html, plugin);
            html.close().close();
        }
    }

    private void about(Html html, Plugin plugin) {
        html.element("h2", null, plugin.title());
        if (!plugin.description().isBlank()) {
            html.element("p", null, plugin.description());
        }
        html.open("p", "class", "small mute");
        if (!plugin.vendor().isBlank()) {
            html.text(plugin.vendor()).text(", ");
        }
        html.text(messages().get("plugins.version", plugin.version()));
        if (plugin.origin() == Plugin.Origin.SHIPPED) {
            html.text(", ").text(messages().get("plugins.shipped"));
        }
        plugin.installedAt().ifPresent(at -> {
            html.text(", ").text(messages().get("plugins.since")).text(" ");
            ServerTimes.write(html, at, messages());
        });
        html.close();
        Map<PluginFeatures.Feature, Integer> parts = contributions.parts(plugin.name());
        if (!parts.isEmpty()) {
            String adds = parts.entrySet().stream()
                    .map(part -> messages().get("plugins.part." + part.getKey(), part.getValue()))
                    .collect(Collectors.joining(", "));
            html.element("p", "small", messages().get("plugins.adds", adds));
        }
        plugin.problem().ifPresent(problem -> {
            html.element("p", "gap-s", ProblemWords.of(problem, messages()));
            html.element("p", "small mute", messages().get("plugins.kept", problem.code()));
        });
    }

    private void state(Html html, Plugin plugin) {
        String words = messages().get("plugins.state." + plugin.state());
        switch (plugin.state()) {
            case RUNNING -> {
                boolean isWhole = plugin.problem().isEmpty();
                FlagMark.write(html, isWhole ? Icon.S_OK : Icon.S_DUE, isWhole ? "good" : "look", words);
            }
            case STARTING -> FlagMark.write(html, Icon.S_DUE, "quiet", words);
            case STOPPED -> FlagMark.write(html, Icon.S_OFF, "quiet", words);
            case HELD_BACK -> FlagMark.write(html, Icon.S_OFF, "look", words);
            case QUARANTINED -> FlagMark.write(html, Icon.S_ALARM, "alarm", words);
        }
    }

    private void buttons(Html html, Plugin plugin) {
        switch (plugin.state()) {
            case RUNNING -> button(html, plugin, "stop", "stop");
            case STOPPED -> button(html, plugin, "start", "start");
            case QUARANTINED -> button(html, plugin, "start", "again");
            case STARTING, HELD_BACK -> {
                // nothing to press until it has an end
            }
        }
        if (settings.containsKey(plugin.name())) {
            html.open(
                            "a",
                            "class",
                            "btn slim",
                            "href",
                            settings.get(plugin.name()),
                            "aria-label",
                            messages().get("plugins.settings.of", plugin.title()))
                    .text(messages().get("settings.title"))
                    .close();
        }
        if (plugin.origin() == Plugin.Origin.INSTALLED && plugin.state() != Plugin.State.STARTING) {
            button(html, plugin, "remove", "remove");
        }
    }

    private void button(Html html, Plugin plugin, String action, String key) {
        html.open("form", "method", "post", "action", Addresses.PLUGINS + "/" + plugin.name());
        String label = messages().get("plugins." + key + ".of", plugin.title());
        html.open("button", "class", "btn slim", "type", "submit", "name", "do", "value", action, "aria-label", label);
        html.text(messages().get("plugins." + key)).close().close();
    }
}
