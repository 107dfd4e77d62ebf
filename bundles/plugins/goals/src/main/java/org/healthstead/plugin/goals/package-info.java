// SPDX-License-Identifier: Apache-2.0
/**
 * Goals: what a person wants to reach, and how far the measurements of the record have come.
 *
 * <ul>
 *   <li>{@link org.healthstead.plugin.goals.engine}: what measurements say about a target. Pure.
 *   <li>{@link org.healthstead.plugin.goals.record}: goals of a record, and the measurements that they ask for.
 *   <li>{@link org.healthstead.plugin.goals.page}: what is shown.
 * </ul>
 */
package org.healthstead.plugin.goals;
