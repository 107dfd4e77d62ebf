// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;

/**
 * What the client sent.
 *
 * @param command words of the command, joined by one space
 * @param arguments operands, then options as {@code --name value}
 * @param json print data as JSON
 * @param account in whose name, if said
 * @param password of that account, or the one to set
 * @param token instead of account and password
 * @param language of the person at the terminal, BCP 47; empty for English
 */
public record CommandRequest(
        String command,
        List<String> arguments,
        boolean json,
        Optional<String> account,
        Optional<String> password,
        Optional<String> token,
        Optional<String> language) {

    public CommandRequest {
        arguments = List.copyOf(arguments);
    }

    public static CommandRequest of(JsonObject json) {
        return new CommandRequest(
                json.string("command").orElse(""),
                json.array("arguments").strings(),
                json.member("json") == JsonBoolean.TRUE,
                json.string("account"),
                json.string("password"),
                json.string("token"),
                json.string("language"));
    }

    /** Keeps secrets and what was asked for out of logs. */
    @Override
    public String toString() {
        return "CommandRequest[" + command + "]";
    }
}
