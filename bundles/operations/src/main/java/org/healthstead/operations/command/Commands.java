// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.ArrayList;
import java.util.List;

/** Every command that the server answers. */
final class Commands {

    private static final List<String> NOT_BUILT = List.of("backup", "restore");

    private Commands() {}

    static List<OperatorCommand> all() {
        List<OperatorCommand> all = new ArrayList<>(List.of(
                new StatusCommand(),
                new StopCommand(),
                new DoctorCommand(),
                new SetUpCommand(),
                new AccountListCommand(),
                new AccountAddCommand(),
                new AccountDisableCommand(),
                new AccountResetPasswordCommand(),
                new PageListCommand(),
                new PersonListCommand(),
                new PersonAddCommand(),
                new PersonShowCommand(),
                new TokenCreateCommand(),
                new ImportCommand(),
                new ExportCommand(),
                new SearchCommand(),
                new PluginListCommand(),
                new PluginCatalogueCommand(),
                new PluginInstallCommand(),
                new PluginRemoveCommand(),
                PluginStateCommand.start(),
                PluginStateCommand.stop()));
        NOT_BUILT.forEach(name -> all.add(new NotBuiltCommand(name)));
        return all;
    }
}
