// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;

/** {@code plugin list}. */
final class PluginListCommand implements OperatorCommand {

    @Override
    public String name() {
        return "plugin list";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow().noOperands();
        PluginService service = call.service(PluginService.class);
        List<Plugin> plugins = service.list();
        if (call.json()) {
            call.out(JsonObject.builder()
                    .put("safeMode", service.isSafeMode())
                    .put(
                            "plugins",
                            JsonArray.of(plugins.stream().map(Plugin::toJson).toList()))
                    .build());
            return DONE;
        }
        if (service.isSafeMode()) {
            call.say("plugin.safe-mode");
        }
        plugins.forEach(plugin -> show(call, plugin));
        return DONE;
    }

    /** One line for the plugin, and one for why it is kept away. */
    static void show(CommandCall call, Plugin plugin) {
        call.say(
                "plugin.row",
                plugin.name(),
                plugin.version(),
                Messages.text("plugin.state." + plugin.state().code()),
                plugin.title());
        plugin.problem().ifPresent(problem -> call.say("plugin.problem", Messages.of(problem)));
    }
}
