// SPDX-License-Identifier: Apache-2.0
/**
 * Collects what the core and plugins put on screen, and protects the screen from plugins that fail.
 *
 * <ol>
 *   <li>{@link org.healthstead.ui.contribution.ContributionTracker} notices that a service has come. It calls nothing
 *       of it.
 *   <li>{@link org.healthstead.ui.contribution.ContributionRunner} asks the service what it contributes, through the
 *       {@link org.healthstead.platform.api.plugins.PluginFence}.
 *   <li>{@link org.healthstead.ui.contribution.PluginPages}, {@link org.healthstead.ui.contribution.Navigation} and
 *       {@link org.healthstead.ui.contribution.Cards} list the contribution until the service goes.
 * </ol>
 *
 * <p>No code of a plugin runs in a thread that starts or stops a bundle, or while we hold a lock.
 *
 * <p>Navigation and cards are called through the fence with a time limit. Pages are not: a page is the whole answer, so
 * it runs in the thread of its request, and an exception leads to a page that names the plugin. Every fault is reported
 * to {@link org.healthstead.platform.api.plugins.PluginFaults}, which quarantines a plugin with several faults.
 */
package org.healthstead.ui.contribution;
