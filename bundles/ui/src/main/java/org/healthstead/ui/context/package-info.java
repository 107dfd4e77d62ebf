// SPDX-License-Identifier: Apache-2.0
/**
 * What pages and routes call: the services ({@link org.healthstead.ui.context.UiServices}, reached from a page by
 * {@link org.healthstead.ui.context.UiShell}), and what a browser remembers, such as language and theme.
 */
package org.healthstead.ui.context;
