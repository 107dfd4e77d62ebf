// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import org.healthstead.platform.api.problem.ProblemCode;

/** Refuses settings outside of their ranges: metatype shows the ranges, nobody else enforces them. */
final class SettingsCheck {

    private SettingsCheck() {}

    static void require(DerbySettings settings) {
        range("pageCachePages", settings.pageCachePages(), 0, 10_000_000);
        range("connections", settings.connections(), 2, 500);
        range("connectionWaitSeconds", settings.connectionWaitSeconds(), 1, 600);
        range("lockWaitSeconds", settings.lockWaitSeconds(), 1, 600);
        range("deadlockSeconds", settings.deadlockSeconds(), 1, 600);
        range("locksPerTable", settings.locksPerTable(), 5_000, Integer.MAX_VALUE);
        range("statements", settings.statements(), 0, 10_000);
        range("logFileMegabytes", settings.logFileMegabytes(), 1, 128);
        range("checkpointMegabytes", settings.checkpointMegabytes(), 1, 128);
        range("archivedLogMegabytes", settings.archivedLogMegabytes(), 1, 100_000);
        range("baseBackupHour", settings.baseBackupHour(), 0, 23);
    }

    private static void range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw ProblemCode.CONFIG_VALUE
                    .problem(
                            name + " in " + DerbySettings.PID + " is " + value + ", wanted " + least + " to " + most
                                    + ". Correct it in etc/" + DerbySettings.PID + ".cfg.",
                            name,
                            Integer.toString(value),
                            Integer.toString(least),
                            Integer.toString(most))
                    .exception();
        }
    }
}
