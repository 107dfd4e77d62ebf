// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.server;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.healthstead.api.json.JsonObject;

/**
 * Says a command to a running server as {@code bin/healthstead} does, without a JVM for each command. The protocol is
 * described at the launcher.
 */
final class ControlSocket {
    private ControlSocket() {}

    /** Sends a request, one JSON object, and waits for the end of the command. */
    static CommandResult run(Path home, JsonObject request) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(path(home)));
            ByteBuffer line = ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return answer(new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)));
        }
    }

    private static Path path(Path home) throws IOException {
        Path pointer = home.resolve("run/control.path");
        return Files.exists(pointer) ? Path.of(Files.readString(pointer)) : home.resolve("run/control.sock");
    }

    private static CommandResult answer(BufferedReader reader) throws IOException {
        StringBuilder output = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            JsonObject answer = JsonObject.parse(line);
            if (answer.has("exit")) {
                int exit = Integer.parseInt(answer.member("exit").scalarText().orElseThrow());
                return new CommandResult(exit, output.toString(), errors.toString());
            }
            answer.string("out").ifPresent(text -> output.append(text).append('\n'));
            answer.string("err").ifPresent(text -> errors.append(text).append('\n'));
        }
        throw new EOFException("the server ended the connection; it said: " + output + errors);
    }
}
