// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

/**
 * @param blockCacheMegabytes decrypted blocks kept in memory, 4 to 1024
 * @param writeBufferMegabytes entries gathered before a segment is written, 4 to 512
 * @param refreshMillis after which changes become visible, 50 to 60,000
 * @param commitMillis after which changes become durable, 100 to 600,000; the rest is read from the feed at start
 * @param checkMillis after which the whole index is looked at once, from its opening, 0 to 3,600,000
 */
public record IndexSettings(
        int blockCacheMegabytes, int writeBufferMegabytes, int refreshMillis, int commitMillis, int checkMillis) {

    public static final int BLOCK_CACHE_MEGABYTES = 32;
    public static final int WRITE_BUFFER_MEGABYTES = 32;
    public static final int REFRESH_MILLIS = 900;
    public static final int COMMIT_MILLIS = 10_000;
    public static final int CHECK_MILLIS = 30_000;

    public IndexSettings {
        within("block-cache-megabytes", blockCacheMegabytes, 4, 1_024);
        within("write-buffer-megabytes", writeBufferMegabytes, 4, 512);
        within("refresh-millis", refreshMillis, 50, 60_000);
        within("commit-millis", commitMillis, 100, 600_000);
        within("check-millis", checkMillis, 0, 3_600_000);
    }

    public static IndexSettings shipped() {
        return new IndexSettings(
                BLOCK_CACHE_MEGABYTES, WRITE_BUFFER_MEGABYTES, REFRESH_MILLIS, COMMIT_MILLIS, CHECK_MILLIS);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", wanted " + least + " to " + most);
        }
    }
}
