// SPDX-License-Identifier: Apache-2.0
/**
 * What plugins do by themselves, without somebody who looks: what people allow, and work at set times.
 *
 * <p>A plugin says in its manifest what it asks for ({@link org.healthstead.platform.api.plugins.PluginPermissions}).
 * {@link org.healthstead.background.StoredConsents} keeps what a person has allowed of that, for one record and in
 * their own name. From such a consent the access bundle makes a caller that opens no more than was allowed, than the
 * plugin still asks for, and than that person may do there.
 *
 * <p>{@link org.healthstead.background.WorkLoop} sleeps until some {@link org.healthstead.api.work.ScheduledWork} is
 * due, and has {@link org.healthstead.background.PluginTurn} do it: the work of one plugin in turn, plugins side by
 * side. Each run is claimed in the store before it begins, so of several nodes one does it; a claim that its owner did
 * not end, because it was killed, can be made again when its time is over. Of several runs that were missed only the
 * last one is due.
 *
 * <p>Code of plugins runs in threads of the {@link org.healthstead.platform.api.plugins.PluginFence} alone: see
 * {@link org.healthstead.background.OfferedWork}. A run that does not end by its deadline is given up and counts as a
 * fault.
 */
package org.healthstead.background;
