// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

/** {@code stop}: answers, then stops the server in order. */
final class StopCommand implements OperatorCommand {

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public int run(CommandCall call) {
        call.allow().noOperands();
        call.afterwards(call.platform()::stop);
        return DONE;
    }
}
