// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.util.Objects;

/**
 * How far a consumer has followed the record. Immutable.
 *
 * @param history {@code ChangeFeed.history} of the store that it followed; empty when it has followed none
 * @param change number of the last change that it has processed; 0 before the first
 */
public record FeedCheckpoint(String history, long change) {

    /** The checkpoint of a consumer that has nothing yet. */
    public static final FeedCheckpoint NONE = new FeedCheckpoint("", 0);

    public FeedCheckpoint {
        Objects.requireNonNull(history, "history");
    }

    /** True when nothing was processed yet. */
    public boolean isStart() {
        return change == 0;
    }
}
