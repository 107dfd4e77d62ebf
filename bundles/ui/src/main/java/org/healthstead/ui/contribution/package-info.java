// SPDX-License-Identifier: Apache-2.0
/**
 * What plugins put on screen, and how the screen survives them.
 *
 * <p>{@link org.healthstead.ui.contribution.ContributionTracker} notes that a service has come;
 * {@link org.healthstead.ui.contribution.ContributionRunner} asks it, through the
 * {@link org.healthstead.platform.api.plugins.PluginFence}, what it is; then
 * {@link org.healthstead.ui.contribution.PluginPages}, {@link org.healthstead.ui.contribution.Navigation} and
 * {@link org.healthstead.ui.contribution.Cards} have it in their lists until the service goes. No code of a plugin runs
 * in a thread that starts or stops something, and none while a lock of ours is held.
 *
 * <p>Navigation and cards are called through the fence with a limit of time. Pages are not: a page is the whole answer,
 * in the thread of its own request. What it throws becomes a page that names the plugin. Every fault is reported to
 * {@link org.healthstead.platform.api.plugins.PluginFaults}, which quarantines a plugin that has several.
 */
package org.healthstead.ui.contribution;
