// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.plugins;

import java.util.Map;
import java.util.Optional;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** What was done to a plugin, with the button that takes it back. Nothing when the plugin has another state by now. */
final class PluginDone extends HtmlComponent {

    private static final Map<String, String> UNDO = Map.of("stop", "start", "start", "stop", "remove", "back");

    private final String done;
    private final String name;
    private final transient Optional<Plugin> plugin;
    private final String title;

    /** @param title of a plugin that is gone */
    PluginDone(String id, String done, String name, Optional<Plugin> plugin, String title) {
        super(id);
        this.done = done;
        this.name = name;
        this.plugin = plugin;
        this.title = plugin.map(Plugin::title).orElse(title);
        setVisible(isSo());
    }

    private boolean isSo() {
        Optional<Plugin.State> state = plugin.map(Plugin::state);
        return switch (done) {
            case "install", "update", "start", "back" ->
                state.filter(now -> now == Plugin.State.RUNNING || now == Plugin.State.STARTING)
                        .isPresent();
            case "stop" -> state.filter(Plugin.State.STOPPED::equals).isPresent();
            case "remove" -> state.isEmpty() && name.matches("[A-Za-z0-9_.-]{1,200}");
            default -> false;
        };
    }

    @Override
    protected void write(Html html) {
        html.open("div", "class", "toast last", "role", "status")
                .element("span", null, messages().get("plugins.done." + done, title));
        String undo = UNDO.get(done);
        if (undo != null) {
            html.open("form", "method", "post", "action", Addresses.PLUGINS + "/" + name);
            html.open("button", "class", "btn slim", "type", "submit", "name", "do", "value", undo);
            html.text(messages().get("plugins.undo")).close().close();
        }
        html.close();
    }
}
