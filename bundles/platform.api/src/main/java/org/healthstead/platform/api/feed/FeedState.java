// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

/** What a consumer of the feed is doing. */
public enum FeedState {
    /** Opening what it writes to, for the first time. */
    STARTING,
    /** Reading changes that it missed. */
    CATCHING_UP,
    /** Has everything that was committed, and gets each change as it comes. */
    IN_STEP,
    /** Has failed; tries again by itself. */
    TROUBLED,
    STOPPED
}
