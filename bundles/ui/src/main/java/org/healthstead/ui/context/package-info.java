// SPDX-License-Identifier: Apache-2.0
/**
 * What pages and routes call, and what the browser remembers.
 *
 * <p>{@link org.healthstead.ui.context.UiServices} has the services. A page gets it through
 * {@link org.healthstead.ui.context.UiShell}. A service that may come and go is an
 * {@link org.healthstead.ui.context.OptionalService}. {@link org.healthstead.ui.context.Languages},
 * {@link org.healthstead.ui.context.Themes} and {@link org.healthstead.ui.context.Cookies} handle what a browser
 * remembers. None of that is secret or part of a record.
 */
package org.healthstead.ui.context;
