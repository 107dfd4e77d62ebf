// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * A place in the navigation.
 *
 * @param id unique; a page names it in {@link ShellPage#place()}
 * @param icon shown before the label
 * @param label in the reader's language
 * @param address where it leads
 */
public record NavigationItem(String id, Icon icon, String label, String address) {}
