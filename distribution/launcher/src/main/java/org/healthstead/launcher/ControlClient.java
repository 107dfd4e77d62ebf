// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The client's side of the control protocol: one command, one connection. The protocol is in the package description.
 */
final class ControlClient implements AutoCloseable {
    private final SocketChannel channel;

    private ControlClient(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects; empty when nobody listens. */
    static Optional<ControlClient> connect(HomeFolder home) {
        Optional<UnixDomainSocketAddress> address = home.socket();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(address.get());
            } catch (IOException e) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new ControlClient(channel));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Sends a command and shows what comes back, line by line, as it comes.
     *
     * @return the exit code that the server gave
     */
    int run(String request, PrintStream out, PrintStream err) throws CommandException {
        try {
            ByteBuffer line = ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            BufferedReader answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (String answer = answers.readLine(); answer != null; answer = answers.readLine()) {
                Map<String, Object> values = JsonLine.read(answer);
                if (values.get("exit") instanceof Integer exit) {
                    return exit;
                }
                show(values.get("out"), out);
                show(values.get("err"), err);
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.INTERNAL_ERROR,
                    "The connection to the server broke: " + e.getMessage()
                            + ". See the folder logs in the home folder.",
                    e);
        }
        throw new CommandException(
                ExitCode.INTERNAL_ERROR,
                "The server ended the connection without a result. See the folder logs in the home folder.");
    }

    private static void show(Object text, PrintStream stream) {
        if (text instanceof String line) {
            stream.println(line);
            stream.flush();
        }
    }

    @Override
    public void close() throws CommandException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CommandException(ExitCode.INTERNAL_ERROR, "The connection cannot be closed: " + e, e);
        }
    }
}
