// SPDX-License-Identifier: Apache-2.0
/**
 * The server's side of the control protocol, over which the command line talks to the server. The package
 * {@code org.healthstead.launcher} describes the protocol.
 *
 * <p>{@link org.healthstead.operations.control.ControlSocket} accepts connections on a Unix domain socket, in a folder
 * that only the owner of the home folder can open. {@link org.healthstead.operations.control.ControlConnection} reads
 * the one line of a connection, lets {@link org.healthstead.operations.command.CommandShell} run the command, and sends
 * its output line by line.
 */
package org.healthstead.operations.control;
