// SPDX-License-Identifier: Apache-2.0
/**
 * Health checks of everything that follows the change feed.
 *
 * <p>{@link org.healthstead.operations.feed.FeedHealthChecks} watches for
 * {@link org.healthstead.platform.api.feed.FeedProgress} services and registers a
 * {@link org.healthstead.operations.feed.FeedHealthCheck} for each. It reports an alarm while a consumer fails. A
 * consumer that is catching up is healthy.
 */
package org.healthstead.operations.feed;
