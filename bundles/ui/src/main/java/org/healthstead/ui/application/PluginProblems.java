// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.contribution.PluginPages;

/** What there is to say when an address of a plugin leads to no page. */
final class PluginProblems {

    private final UiServices services;
    private final PluginPages pages;

    PluginProblems(UiServices services, PluginPages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** Why a plugin has no page at an address that is below its own. */
    Problem noPage(String name) {
        Optional<Plugin> plugin = services.plugins().find().map(PluginService::list).orElse(List.of()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        String title = plugin.map(Plugin::title).orElseGet(() -> pages.title(name));
        ProblemCode code = plugin.map(one -> switch (one.state()) {
                    case RUNNING -> ProblemCode.UI_PLUGIN_PAGE;
                    case STARTING -> ProblemCode.UI_PLUGIN_STARTING;
                    case STOPPED -> ProblemCode.UI_PLUGIN_STOPPED;
                    case QUARANTINED -> ProblemCode.UI_PLUGIN_QUARANTINED;
                    case HELD_BACK -> ProblemCode.UI_PLUGIN_HELD_BACK;
                })
                .orElse(ProblemCode.UI_PLUGIN_GONE);
        return code.problem("The plugin " + title + " has no page here now.", title);
    }

    /** A page that was being made when its plugin was replaced. */
    Problem replaced(String name) {
        String title = pages.title(name);
        return ProblemCode.UI_PLUGIN_STARTING.problem("The plugin " + title + " is being started.", title);
    }

    /** A page that threw. */
    Problem failed(String name) {
        String title = pages.title(name);
        return ProblemCode.UI_PLUGIN_FAILED.problem("The plugin " + title + " could not show its page.", title);
    }
}
