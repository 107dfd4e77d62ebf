// SPDX-License-Identifier: Apache-2.0
/**
 * How an account likes to read: language, colours, size of letters, units, dates and keys.
 *
 * <p>{@link org.healthstead.ui.preferences.PreferencesPage} shows the form, and one of the routes takes what it sends.
 * {@link org.healthstead.ui.context.KeptPreferences} keeps the choices, and
 * {@link org.healthstead.ui.context.Preferences} are read once for a request.
 */
package org.healthstead.ui.preferences;
