// SPDX-License-Identifier: Apache-2.0
/**
 * What plugins remind people of, and what people said about it.
 *
 * <p>{@link org.healthstead.reminders.PluginReminders} asks the plugins: each
 * {@link org.healthstead.reminders.OfferedContribution} in threads of the
 * {@link org.healthstead.platform.api.plugins.PluginFence} alone, side by side, in turn for each person, with a caller
 * that is lent for that one record. Whatever a plugin does, an answer comes within seconds and says whose part is
 * missing.
 *
 * <p>{@link org.healthstead.reminders.StoredReminders} takes from it what was answered. An answer is the person's, and
 * is kept under the key of the reminder: under a new key a reminder is a new one.
 *
 * <p>Nothing is worked out ahead or kept: a reminder is as right as the record that its reader sees.
 */
package org.healthstead.reminders;
