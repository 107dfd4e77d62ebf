// SPDX-License-Identifier: Apache-2.0
/**
 * Reminders of plugins, and what people do with them.
 *
 * <p>Plugins offer reminders ({@link org.healthstead.api.reminders.ReminderContribution}). What people say about them
 * is a {@link org.healthstead.platform.api.reminders.ReminderAnswer}, which is the person's and not the reader's: when
 * one parent says done, the other one sees it, with who and when.
 *
 * <p>A {@link org.healthstead.platform.api.reminders.CalendarFeed} takes dates into programs that know no sign-in.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.reminders;
