// SPDX-License-Identifier: Apache-2.0
/**
 * The server's side of the control protocol, which the package {@code org.healthstead.launcher} describes: a Unix
 * domain socket in a folder that only the owner of the home can open, one command per connection.
 *
 * <p>{@link org.healthstead.operations.control.ControlSocket} accepts,
 * {@link org.healthstead.operations.control.ControlConnection} reads the one line, has it run by
 * {@link org.healthstead.operations.command.CommandShell}, and sends what comes out as it comes.
 */
package org.healthstead.operations.control;
