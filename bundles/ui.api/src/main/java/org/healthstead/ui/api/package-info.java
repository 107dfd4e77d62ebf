// SPDX-License-Identifier: Apache-2.0
/**
 * What a plugin can put on screen, and the components that all pages share.
 *
 * <p>A plugin contributes three things, each as an OSGi service:
 *
 * <ul>
 *   <li>{@link org.healthstead.ui.api.PageContribution}: a page.
 *   <li>{@link org.healthstead.ui.api.NavigationContribution}: a place in the navigation that leads to it.
 *   <li>{@link org.healthstead.ui.api.CardContribution}: a card on the overview of a person.
 * </ul>
 *
 * <p>A page extends {@link org.healthstead.ui.api.ShellPage}. Its markup fills {@code wicket:extend}, its address is
 * stable, and it keeps no state and works without script:
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
 * <p>Entries, dates, values, sources and people look the same everywhere, because
 * {@link org.healthstead.ui.api.EntryLinePanel}, {@link org.healthstead.ui.api.PartialDateLabel},
 * {@link org.healthstead.ui.api.QuantityLabel}, {@link org.healthstead.ui.api.FlagMark},
 * {@link org.healthstead.ui.api.SourceMark} and {@link org.healthstead.ui.api.PersonMark} draw them. Each also has a
 * static {@code write}, for a list that a single {@link org.healthstead.ui.api.HtmlComponent} draws with
 * {@link org.healthstead.ui.api.Html}, which escapes everything. Take words from
 * {@link org.healthstead.ui.api.Messages}; never write text into code or markup.
 *
 * <p>Components live for one request and are used by its thread only. {@code plugins-sdk/samples/last-seen} is a
 * complete plugin with a page and a card.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.ui.api;
