// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

/**
 * A command that is promised and that this version does not have.
 *
 * @param name of the command
 */
record NotBuiltCommand(String name) implements OperatorCommand {

    @Override
    public int run(CommandCall call) {
        call.complain("not-built", name);
        return WRONG_USE;
    }
}
