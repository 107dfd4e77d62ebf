// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Duration;

/**
 * What an import may cost.
 *
 * @param maxFileBytes a longer file is refused
 * @param minFreeBytes with less room on the disk nothing is begun
 * @param patience an importer that does nothing for so long is given up
 * @param batchItems items in one transaction
 * @param batchWeight about as many bytes of memory in one transaction
 * @param waitingWeight about as many bytes of memory read ahead of the store
 */
record ImportLimits(
        long maxFileBytes, long minFreeBytes, Duration patience, int batchItems, long batchWeight, long waitingWeight) {

    private static final int SHARE = 10;

    static final ImportLimits DEFAULT = of(
            ImportConfiguration.MAX_FILE_MEGABYTES,
            ImportConfiguration.MIN_FREE_MEGABYTES,
            ImportConfiguration.PATIENCE_SECONDS);

    static ImportLimits of(ImportConfiguration configuration) {
        return of(
                require("maxFileMegabytes", configuration.maxFileMegabytes(), 1, 1_000_000),
                require("minFreeMegabytes", configuration.minFreeMegabytes(), 0, 1_000_000),
                require("patienceSeconds", configuration.patienceSeconds(), 1, 86_400));
    }

    private static ImportLimits of(long maxFileMegabytes, long minFreeMegabytes, long patienceSeconds) {
        return new ImportLimits(
                maxFileMegabytes * 1_000_000,
                minFreeMegabytes * 1_000_000,
                Duration.ofSeconds(patienceSeconds),
                400,
                8_000_000,
                24_000_000);
    }

    /** Items in one transaction while people save something, too: they wait for no more than that. */
    int sharedItems() {
        return Math.max(1, batchItems / SHARE);
    }

    private static long require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", wanted " + least + " to " + most);
        }
        return value;
    }
}
