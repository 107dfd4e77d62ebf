// SPDX-License-Identifier: Apache-2.0
/**
 * What the command line can ask of the running server: one small class per command.
 *
 * <p>{@link org.healthstead.operations.command.CommandShell} finds the
 * {@link org.healthstead.operations.command.OperatorCommand} by its name, reads the arguments into a
 * {@link org.healthstead.operations.command.CommandCall}, and turns every exception into a sentence and an exit code.
 * Commands get the container's services from a {@link org.healthstead.operations.command.Platform}, when they need
 * them, because status and doctor must work when nothing else does. Sentences are message keys of
 * {@code messages.properties}.
 *
 * <p>To add a command: implement {@code OperatorCommand}, name it in
 * {@link org.healthstead.operations.command.Commands}, and describe it in the launcher's {@code Commands}.
 */
package org.healthstead.operations.command;
