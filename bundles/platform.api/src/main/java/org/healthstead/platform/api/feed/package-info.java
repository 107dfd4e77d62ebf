// SPDX-License-Identifier: Apache-2.0
/**
 * Following every change of the record. Everything that is derived from the record, such as the search index, is kept
 * up to date in this way.
 *
 * <p>A bundle implements {@link org.healthstead.platform.api.feed.FeedConsumer}, gives it to a
 * {@link org.healthstead.platform.api.feed.FeedRunner}, registers the runner as {@code ChangeListener} and
 * {@link org.healthstead.platform.api.feed.FeedProgress}, and starts the runner:
 *
 * <pre>
 * runner = new FeedRunner(consumer, feed);
 * runner.start();
 * listening = context.registerService(
 *         new String[] {ChangeListener.class.getName(), FeedProgress.class.getName()}, runner, null);
 * ...
 * listening.unregister();
 * runner.stop(patience);
 * </pre>
 *
 * <p>The runner asks the consumer for its checkpoint and reads the changes that it has missed, in portions. From then
 * on the store hands over the changes after each commit, so they need not be read again. If too many come at once, or
 * some never arrive, the runner reads them from the feed. When a consumer fails, the runner tries again after a pause
 * that grows with each failure, and the health check names the consumer.
 *
 * <p>Register the listener by hand as above. The store calls listeners and consumers read the store, so two declared
 * services would depend on each other in a circle.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.feed;
