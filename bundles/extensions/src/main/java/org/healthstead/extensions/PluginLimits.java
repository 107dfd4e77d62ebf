// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.time.Duration;

/**
 * The settings, checked.
 *
 * @param start how long a plugin may take to start or to stop
 * @param faults after so many faults
 * @param faultWindow within this time a plugin is quarantined
 * @param hang how long a call that was given up may still be under way
 * @param fileBytes the largest jar
 */
record PluginLimits(Duration start, int faults, Duration faultWindow, Duration hang, long fileBytes) {

    private static final long MEGABYTE = 1_000_000;

    static PluginLimits of(ExtensionsSettings settings) {
        return new PluginLimits(
                Duration.ofSeconds(checked("startSeconds", settings.startSeconds(), 600)),
                checked("faultLimit", settings.faultLimit(), 10_000),
                Duration.ofSeconds(checked("faultSeconds", settings.faultSeconds(), 86_400)),
                Duration.ofSeconds(checked("hangSeconds", settings.hangSeconds(), 3_600)),
                MEGABYTE * checked("maxFileMegabytes", settings.maxFileMegabytes(), 1_000));
    }

    private static int checked(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", wanted 1 to " + most);
        }
        return value;
    }
}
