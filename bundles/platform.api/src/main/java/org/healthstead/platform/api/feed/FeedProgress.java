// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

/**
 * Where a consumer of the feed is. Registered as an OSGi service, from which the operations bundle makes one health
 * check per consumer, of the consumer's name. Cheap; safe for several threads.
 */
public interface FeedProgress {

    /** The consumer's name. */
    String name();

    FeedState state();

    /** Number of the last change that the consumer has taken in; 0 before the first. */
    long at();

    /** How often it has failed since it was last in step; 0 when all is well. */
    int failures();
}
