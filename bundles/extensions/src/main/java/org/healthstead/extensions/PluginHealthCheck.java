// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;

/** Warns in safe mode and of plugins that are kept away or leave work undone: the server itself is well. */
final class PluginHealthCheck implements HealthCheck {

    private final PluginService plugins;

    PluginHealthCheck(PluginService plugins) {
        this.plugins = plugins;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<Plugin> all = plugins.list();
        if (plugins.isSafeMode()) {
            log.warn("safe mode: installed plugins do not run");
        }
        all.forEach(plugin -> {
            String what = plugin.state() == Plugin.State.QUARANTINED ? "is quarantined" : "leaves work undone";
            plugin.problem().ifPresent(problem -> log.warn("{} {} ({})", plugin.name(), what, problem.code()));
        });
        log.info(
                "{} run",
                all.stream()
                        .filter(plugin -> plugin.state() == Plugin.State.RUNNING)
                        .count());
        return new Result(log);
    }
}
