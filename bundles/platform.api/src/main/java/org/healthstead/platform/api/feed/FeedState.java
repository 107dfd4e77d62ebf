// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

/** What a consumer of the feed is doing. */
public enum FeedState {
    /** Opening whatever it writes to, for the first time. */
    STARTING,
    /** Reading changes that it has missed. */
    CATCHING_UP,
    /** Has processed everything that is committed, and gets each change as it comes. */
    IN_STEP,
    /** Has failed, and will try again by itself. */
    TROUBLED,
    STOPPED
}
