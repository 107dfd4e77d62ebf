// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.settings;

import java.time.Duration;

/**
 * {@link WebSettings}, checked and in the units that code needs. Immutable.
 *
 * @param uploadBytes of one upload
 * @param jsonBytes of one JSON body
 * @param formBytes of one form without files
 * @param requestsAtOnce from everybody together
 * @param requestsPerNetwork from one network
 * @param idle until a silent connection is closed
 * @param uploadBytesPerSecond slower uploads are given up
 * @param formSession until an unused form is forgotten
 * @param longestWait for a job
 */
public record WebLimits(
        long uploadBytes,
        int jsonBytes,
        int formBytes,
        int requestsAtOnce,
        int requestsPerNetwork,
        Duration idle,
        int uploadBytesPerSecond,
        Duration formSession,
        Duration longestWait) {

    private static final int KIBI = 1_024;

    /** @throws IllegalArgumentException naming the setting, what it is and what it may be */
    public static WebLimits of(WebSettings settings) {
        return new WebLimits(
                (long) within("maxUploadMebibytes", settings.maxUploadMebibytes(), 1, 1_048_576) * KIBI * KIBI,
                within("maxJsonKibibytes", settings.maxJsonKibibytes(), 1, 65_536) * KIBI,
                within("maxFormKibibytes", settings.maxFormKibibytes(), 1, 65_536) * KIBI,
                within("maxRequestsAtOnce", settings.maxRequestsAtOnce(), 8, 10_000),
                within("maxRequestsPerNetwork", settings.maxRequestsPerNetwork(), 1, 10_000),
                Duration.ofSeconds(within("idleTimeoutSeconds", settings.idleTimeoutSeconds(), 1, 3_600)),
                within("minUploadBytesPerSecond", settings.minUploadBytesPerSecond(), 0, 1_000_000),
                Duration.ofMinutes(within("formSessionMinutes", settings.formSessionMinutes(), 1, 1_440)),
                Duration.ofSeconds(within("maxWaitSeconds", settings.maxWaitSeconds(), 0, 3_600)));
    }

    private static int within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    WebSettings.PID + ": " + name + " is " + value + ", wanted " + min + " to " + max);
        }
        return value;
    }
}
