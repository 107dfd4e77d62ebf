// SPDX-License-Identifier: Apache-2.0
/**
 * Following the record: for everything that is derived from it, as the search index is.
 *
 * <p>A bundle implements {@link org.healthstead.platform.api.feed.FeedConsumer}, gives it to a
 * {@link org.healthstead.platform.api.feed.FeedRunner}, registers the runner as {@code ChangeListener} and
 * {@link org.healthstead.platform.api.feed.FeedProgress}, and starts it:
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
 * The runner asks the consumer for its checkpoint, reads what it missed in portions, then takes the changes that the
 * store hands over after each commit, without reading them again. What was handed over too fast, or never came, it
 * reads from the feed. A consumer that fails is tried again after a pause that grows, and health names it.
 *
 * <p>The listener is registered by hand because the store tells listeners and consumers read the store, which as two
 * declared services would be a circle.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.feed;
