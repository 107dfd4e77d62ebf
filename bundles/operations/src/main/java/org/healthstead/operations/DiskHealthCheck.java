// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.platform.api.operations.Home;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Free space where the home folder lies: a warning before it is short, an alarm before writes fail. */
@Component(
        service = HealthCheck.class,
        configurationPid = OperationsSettings.PID,
        property = {HealthCheck.NAME + "=disk", HealthCheck.TAGS + "=core"})
@Designate(ocd = OperationsSettings.class)
public final class DiskHealthCheck implements HealthCheck {

    private static final long MIB = 1024 * 1024;

    private final Home home;
    private final long warnMib;
    private final long criticalMib;

    @Activate
    public DiskHealthCheck(@Reference Home home, OperationsSettings settings) {
        this.home = home;
        this.warnMib = settings.disk_warnMib();
        this.criticalMib = settings.disk_criticalMib();
        if (criticalMib < 1 || warnMib < criticalMib) {
            throw new IllegalArgumentException("disk.warnMib is " + warnMib + " and disk.criticalMib is " + criticalMib
                    + ", wanted at least 1 and the warning not below the alarm");
        }
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        try {
            long free = Files.getFileStore(home.folder("data")).getUsableSpace() / MIB;
            if (free < criticalMib) {
                log.critical(
                        "{} MiB free, wanted at least {}: make room, or writes will be refused", free, criticalMib);
            } else if (free < warnMib) {
                log.warn("{} MiB free, less than {}: make room soon", free, warnMib);
            } else {
                log.info("{} MiB free", free);
            }
        } catch (IOException e) {
            log.healthCheckError(
                    "the disk of the home folder cannot be asked ({})",
                    e.getClass().getSimpleName());
        }
        return new Result(log);
    }
}
