// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Takes the jar of a plugin: a new one, or another version of one that is here. */
final class PluginInstallAction implements Action {

    private final UiServices services;

    PluginInstallAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        PluginService plugins = services.plugins().require();
        // Asked first, so that nobody but an administrator makes the server read a file.
        var before = plugins.list(caller);
        AtomicReference<Plugin> installed = new AtomicReference<>();
        FormFiles.each(request, 1, (fields, name, bytes) -> installed.set(plugins.install(bytes, caller)));
        String name = installed.get().name();
        boolean isUpdate = before.stream().anyMatch(plugin -> plugin.name().equals(name));
        Routes.seeOther(
                response, Addresses.with(Addresses.PLUGINS, "done", isUpdate ? "update" : "install", "plugin", name));
    }
}
