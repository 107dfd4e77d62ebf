// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** The buttons of a plugin: install one that ships, start, stop, remove, and put back what was removed. */
final class PluginAction implements Action {

    private final UiServices services;

    PluginAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        PluginService plugins = services.plugins().require();
        String name = path.group(1);
        String action = String.valueOf(request.getParameter("do"));
        switch (action) {
            case "install", "update" -> services.catalogue().require().install(name, caller);
            case "start" -> plugins.start(name, caller);
            case "stop" -> plugins.stop(name, caller);
            case "remove" -> plugins.remove(name, caller);
            case "back" -> plugins.putBack(name, caller);
            default ->
                throw ProblemCode.UI_ACTION.problem("There is no such button.").exception();
        }
        Routes.seeOther(response, Addresses.with(Addresses.PLUGINS, "done", action, "plugin", name));
    }
}
