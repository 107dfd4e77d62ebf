// SPDX-License-Identifier: Apache-2.0
/**
 * Running the installation: its home folder, its long work, and the command line's other end.
 *
 * <ul>
 *   <li>{@link org.healthstead.operations.PropertyHome}: the home folder, from a framework property.
 *   <li>{@code jobs}: the engine that runs what a {@link org.healthstead.platform.api.jobs.JobRunner} can do, with
 *       leases, so that an accepted job goes on after a crash.
 *   <li>{@code control}: the Unix domain socket that only the owner of the home folder can open.
 *   <li>{@code command}: what can be asked over it, one small class per command.
 * </ul>
 */
package org.healthstead.operations;
