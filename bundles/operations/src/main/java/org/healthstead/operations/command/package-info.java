// SPDX-License-Identifier: Apache-2.0
/**
 * The commands that the command line sends to the server: one small class for each.
 *
 * <p>{@link org.healthstead.operations.command.CommandShell} finds the
 * {@link org.healthstead.operations.command.OperatorCommand} by its name, reads the arguments into a
 * {@link org.healthstead.operations.command.CommandCall}, runs the command, and turns an exception into a sentence and
 * an exit code. A command gets services from a {@link org.healthstead.operations.command.Platform} at the moment when
 * it needs them, because {@code status} and {@code doctor} must work when nothing else does. Sentences are message keys
 * in {@code messages.properties}.
 *
 * <p>To add a command, implement {@code OperatorCommand}, add it to
 * {@link org.healthstead.operations.command.Commands}, and describe it in the launcher's {@code Commands}.
 */
package org.healthstead.operations.command;
