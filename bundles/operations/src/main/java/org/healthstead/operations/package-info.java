// SPDX-License-Identifier: Apache-2.0
/**
 * Running the installation: the home folder, jobs, settings, health, and the server's end of the command line.
 *
 * <ul>
 *   <li>{@link org.healthstead.operations.PropertyHome}: the home folder, given by a framework property.
 *   <li>{@code jobs}: runs long work with leases, so that an accepted job goes on after a crash.
 *   <li>{@code control}: the Unix domain socket that only the owner of the home folder can open.
 *   <li>{@code command}: the commands that can be sent over that socket, one small class for each.
 *   <li>{@code settings}: settings of the core and of plugins, for the settings page.
 *   <li>{@code feed}: a health check for each consumer of the change feed.
 * </ul>
 *
 * <p>Starting the process is not done here but in the launcher.
 */
package org.healthstead.operations;
