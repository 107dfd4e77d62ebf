// SPDX-License-Identifier: Apache-2.0
/**
 * What a plugin may put on screen, and the components that all pages share.
 *
 * <p>A page extends {@link org.healthstead.ui.api.ShellPage}: its markup fills {@code wicket:extend}, its address is
 * lasting, it keeps no state and works without script. It is contributed with
 * {@link org.healthstead.ui.api.PageContribution} and shown in the navigation with
 * {@link org.healthstead.ui.api.NavigationContribution}, both OSGi services:
 *
 * <pre>{@code
 * public class GoalsPage extends ShellPage {
 *     public GoalsPage(PageParameters parameters) {
 *         super(parameters);
 *         add(new EntryLinePanel("goal", line, EntryLinePanel.DateForm.WHOLE));
 *     }
 *     ...
 * }
 * }</pre>
 *
 * <p>Entries, dates, values, sources and people look the same everywhere because
 * {@link org.healthstead.ui.api.EntryLinePanel}, {@link org.healthstead.ui.api.PartialDateLabel},
 * {@link org.healthstead.ui.api.QuantityLabel}, {@link org.healthstead.ui.api.FlagMark},
 * {@link org.healthstead.ui.api.SourceMark} and {@link org.healthstead.ui.api.PersonMark} draw them. Each also has a
 * static {@code write} for lists that are drawn by one {@link org.healthstead.ui.api.HtmlComponent} with
 * {@link org.healthstead.ui.api.Html}, which escapes everything. Words come from
 * {@link org.healthstead.ui.api.Messages}; never write text into code or markup.
 *
 * <p>Components live for one request and are used by its thread only.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.ui.api;
