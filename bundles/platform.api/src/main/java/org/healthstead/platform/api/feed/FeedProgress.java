// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

/**
 * Tells how far a consumer of the feed is. Registered as an OSGi service; the operations bundle makes a health check of
 * each. Cheap; safe for several threads.
 */
public interface FeedProgress {

    /** The consumer's name. */
    String name();

    FeedState state();

    /** Number of the last change that the consumer has processed; 0 before the first. */
    long at();

    /** How often the consumer has failed since it was last in step; 0 when all is well. */
    int failures();
}
