// SPDX-License-Identifier: Apache-2.0
/**
 * Components and small tools that several pages share.
 *
 * <ul>
 *   <li>{@link org.healthstead.ui.parts.PostForm}, {@link org.healthstead.ui.parts.FieldPanel},
 *       {@link org.healthstead.ui.parts.TextFields}: forms that keep what was typed.
 *   <li>{@link org.healthstead.ui.parts.DateWords}: what is unclear about a date.
 *   <li>{@link org.healthstead.ui.parts.AddressParameters}: reads the parameters of a page.
 *   <li>{@link org.healthstead.ui.parts.NoticePanel}, {@link org.healthstead.ui.parts.ProblemPanel},
 *       {@link org.healthstead.ui.parts.ProblemWords}: notices, and problems in the reader's language.
 *   <li>{@link org.healthstead.ui.parts.ServerTimes}: times of the server, such as the end of an import.
 * </ul>
 *
 * <p>What plugins may use as well is in {@code org.healthstead.ui.api}.
 */
package org.healthstead.ui.parts;
