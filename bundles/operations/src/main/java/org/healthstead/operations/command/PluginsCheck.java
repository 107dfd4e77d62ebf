// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;

/** Safe mode, and plugins that are kept away, each with what to do about it. */
final class PluginsCheck implements DoctorCheck {

    @Override
    public List<Finding> examine(Platform platform) {
        Optional<PluginService> service = platform.find(PluginService.class);
        if (service.isEmpty()) {
            return List.of(Finding.note("doctor.plugin.unknown"));
        }
        List<Finding> findings = new ArrayList<>();
        if (service.get().isSafeMode()) {
            findings.add(Finding.note("doctor.plugin.safe-mode"));
        }
        for (Plugin plugin : service.get().list()) {
            String key =
                    plugin.state() == Plugin.State.QUARANTINED ? "doctor.plugin.quarantined" : "doctor.plugin.undone";
            plugin.problem()
                    .ifPresent(problem -> findings.add(Finding.wrong(key, plugin.name(), Messages.of(problem))));
        }
        return findings.isEmpty() ? List.of(Finding.fine("doctor.plugin.fine")) : findings;
    }
}
