// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginCatalogue;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.problem.ProblemCode;

/** {@code plugin install NAME|FILE}: done when it runs, refused when it does not. */
final class PluginInstallCommand implements OperatorCommand {

    @Override
    public String name() {
        return "plugin install";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String wanted = call.allow().operand("NAME|FILE");
        if (!wanted.contains("/")) {
            return shown(call, ofCatalogue(call, wanted));
        }
        Path file = path(wanted);
        if (!Files.isRegularFile(file)) {
            return shown(call, ofCatalogue(call, String.valueOf(file.getFileName())));
        }
        PluginService service = call.service(PluginService.class);
        Plugin plugin;
        try (InputStream in = Files.newInputStream(file)) {
            plugin = service.install(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
        return shown(call, plugin);
    }

    /** The command line makes an absolute path of a name, too. */
    private static Plugin ofCatalogue(CommandCall call, String name) throws InterruptedException {
        PluginCatalogue catalogue = call.service(PluginCatalogue.class);
        if (catalogue.offers().stream().noneMatch(offer -> offer.name().equals(name))) {
            throw unreadable(null);
        }
        return catalogue.install(name);
    }

    private static ProblemException unreadable(IOException cause) {
        return ProblemCode.PLUGIN_UNREADABLE
                .problem("The file cannot be read by the server. Check its name and who may read it.")
                .exception(cause);
    }

    /** Shows how a plugin stands after a change. */
    static int shown(CommandCall call, Plugin plugin) {
        if (call.json()) {
            call.out(plugin.toJson());
        } else {
            PluginListCommand.show(call, plugin);
        }
        return plugin.state() == Plugin.State.QUARANTINED ? REFUSED : DONE;
    }

    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new UsageException("usage.absolute", text);
        }
        throw new UsageException("usage.absolute", text);
    }
}
