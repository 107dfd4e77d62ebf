// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.platform.api.plugins.PluginService;

/** {@code plugin remove NAME}. */
final class PluginRemoveCommand implements OperatorCommand {

    @Override
    public String name() {
        return "plugin remove";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String name = call.allow().operand("NAME");
        call.service(PluginService.class).remove(name);
        call.say("plugin.removed", name);
        return DONE;
    }
}
