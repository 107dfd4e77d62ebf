// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

/**
 * The configuration, read once and checked.
 *
 * @param minFreeDiskMegabytes nothing is written when less is free
 * @param lockRetries attempts after a deadlock or a lock that took too long
 * @param maxDocumentMegabytes of one uploaded document
 */
public record StoreSettings(int minFreeDiskMegabytes, int lockRetries, int maxDocumentMegabytes) {

    public static final StoreSettings DEFAULT =
            new StoreSettings(StoreConfiguration.MIN_FREE_DISK_MEGABYTES, StoreConfiguration.LOCK_RETRIES);

    /** With the default for documents. */
    public StoreSettings(int minFreeDiskMegabytes, int lockRetries) {
        this(minFreeDiskMegabytes, lockRetries, StoreConfiguration.MAX_DOCUMENT_MEGABYTES);
    }

    public StoreSettings {
        check("minFreeDiskMegabytes", minFreeDiskMegabytes, 0, 1_000_000);
        check("lockRetries", lockRetries, 0, 100);
        check("maxDocumentMegabytes", maxDocumentMegabytes, 1, 2_000);
    }

    /** @throws IllegalArgumentException naming the setting, what it is and what it may be */
    public static StoreSettings of(StoreConfiguration configuration) {
        return new StoreSettings(
                configuration.minFreeDiskMegabytes(),
                configuration.lockRetries(),
                configuration.maxDocumentMegabytes());
    }

    private static void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    StoreConfiguration.PID + ": " + name + " is " + value + ", wanted " + min + " to " + max);
        }
    }
}
