// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.util.Objects;

/**
 * How far a consumer has followed the record.
 *
 * @param history which history of which store ({@code ChangeFeed.history}); empty when it has followed none
 * @param change number of the last change that it has taken in; 0 before the first
 */
public record FeedCheckpoint(String history, long change) {

    /** Of a consumer that has nothing yet. */
    public static final FeedCheckpoint NONE = new FeedCheckpoint("", 0);

    public FeedCheckpoint {
        Objects.requireNonNull(history, "history");
    }

    /** Nothing was taken in. */
    public boolean isStart() {
        return change == 0;
    }
}
