// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.function.BiFunction;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;

/**
 * {@code plugin start NAME} and {@code plugin stop NAME}.
 *
 * @param name of the command
 * @param change what is done to the plugin
 */
record PluginStateCommand(String name, BiFunction<PluginService, String, Plugin> change) implements OperatorCommand {

    static PluginStateCommand start() {
        return new PluginStateCommand("plugin start", PluginService::start);
    }

    static PluginStateCommand stop() {
        return new PluginStateCommand("plugin stop", PluginService::stop);
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String plugin = call.allow().operand("NAME");
        return PluginInstallCommand.shown(call, change.apply(call.service(PluginService.class), plugin));
    }
}
