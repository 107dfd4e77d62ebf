// SPDX-License-Identifier: Apache-2.0
/**
 * The standard pages. Each is stateless and has a lasting address in {@link org.healthstead.ui.pages.StandardPages};
 * its constructor reads the parameters and asks the services, its markup arranges a few components that write
 * themselves. Forms with fields are Wicket's {@link org.apache.wicket.markup.html.form.StatelessForm} and keep what was
 * typed; buttons that change something post to {@link org.healthstead.ui.http}.
 */
package org.healthstead.ui.pages;
