// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

/**
 * The configuration, read once and checked.
 *
 * @param minFreeDiskMegabytes nothing is written when less is free
 * @param lockRetries attempts after a deadlock or a lock that took too long
 */
public record StoreSettings(int minFreeDiskMegabytes, int lockRetries) {

    public static final StoreSettings DEFAULT =
            new StoreSettings(StoreConfiguration.MIN_FREE_DISK_MEGABYTES, StoreConfiguration.LOCK_RETRIES);

    public StoreSettings {
        check("minFreeDiskMegabytes", minFreeDiskMegabytes, 1_000_000);
        check("lockRetries", lockRetries, 100);
    }

    static StoreSettings of(StoreConfiguration configuration) {
        return new StoreSettings(configuration.minFreeDiskMegabytes(), configuration.lockRetries());
    }

    private static void check(String name, int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(
                    StoreConfiguration.PID + ": " + name + " is " + value + ", wanted 0 to " + max);
        }
    }
}
