// SPDX-License-Identifier: Apache-2.0
/**
 * The contracts of the persistent store. Whichever store is installed implements them all, so that it can be exchanged
 * as a whole. Entries and persons have their contracts in {@code org.healthstead.api.record}.
 *
 * <ul>
 *   <li>{@link org.healthstead.platform.api.store.ImportStore} and
 *       {@link org.healthstead.platform.api.store.ArtifactStore}: what an import writes.
 *   <li>{@link org.healthstead.platform.api.store.ChangeFeed}: every committed change in order, which indexes follow.
 *       Use it through {@code org.healthstead.platform.api.feed}.
 *   <li>{@link org.healthstead.platform.api.store.AccountStore},
 *       {@link org.healthstead.platform.api.store.SessionStore}, {@link org.healthstead.platform.api.store.TokenStore}:
 *       rows for the access bundle.
 *   <li>{@link org.healthstead.platform.api.store.JobStore}, {@link org.healthstead.platform.api.store.PluginStore},
 *       {@link org.healthstead.platform.api.store.InstallationStore}: rows for jobs, plugins and the installation.
 *   <li>{@link org.healthstead.platform.api.store.ReminderStore} and
 *       {@link org.healthstead.platform.api.store.CalendarFeedStore}: what people said about reminders, and calendars.
 * </ul>
 *
 * <p>Methods with a caller ask the access policy. Methods without one take no decisions; whoever calls them does.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.store;
