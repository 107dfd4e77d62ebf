// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonObject;
import org.healthstead.operations.LogReference;
import org.healthstead.operations.command.ClientGoneException;
import org.healthstead.operations.command.CommandOutput;
import org.healthstead.operations.command.CommandRequest;
import org.healthstead.operations.command.CommandShell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client, one command. */
final class ControlConnection implements CommandOutput {

    static final int LONGEST_LINE = 1024 * 1024;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int LONGEST_DRAIN_SECONDS = 2;
    private static final int WRONG_USE = 2;
    private static final int REFUSED = 3;
    private static final Logger LOG = LoggerFactory.getLogger(ControlConnection.class);

    private final SocketChannel channel;
    private final CommandShell shell;
    private final ScheduledExecutorService timer;

    ControlConnection(SocketChannel channel, CommandShell shell, ScheduledExecutorService timer) {
        this.channel = channel;
        this.shell = shell;
        this.timer = timer;
    }

    /** Reads the command, runs it, answers. Returns when the connection is closed. */
    void serve() {
        Optional<Runnable> afterwards = Optional.empty();
        try {
            Optional<CommandRequest> request = readRequest();
            if (request.isPresent()) {
                CommandShell.Result result = shell.run(request.get(), this);
                end(result.exit());
                afterwards = result.afterwards();
            }
        } catch (ClientGoneException | ClosedChannelException gone) {
            LOG.debug("a client of the control socket went away");
        } catch (IOException | RuntimeException e) {
            LogReference.write(LOG, "a connection of the control socket broke", e);
        } finally {
            close();
        }
        afterwards.ifPresent(Runnable::run);
    }

    /** Says that too many commands are running. */
    void refuse() {
        try {
            endEarly(shell.busy(), REFUSED);
        } catch (ClientGoneException gone) {
            LOG.debug("a client of the control socket went away");
        } finally {
            close();
        }
    }

    private Optional<CommandRequest> readRequest() throws IOException {
        byte[] line = readLine();
        if (line.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(CommandRequest.of(JsonObject.parse(line)));
        } catch (JsonException e) {
            endEarly(shell.notUnderstood(), WRONG_USE);
            return Optional.empty();
        }
    }

    /** The bytes up to the first line break; none when the client sent no line, in time, within the limit. */
    private byte[] readLine() throws IOException {
        ScheduledFuture<?> timeout = timer.schedule(this::close, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
        try {
            while (true) {
                int from = buffer.position();
                if (channel.read(buffer) < 0) {
                    return new byte[0];
                }
                for (int i = from; i < buffer.position(); i++) {
                    if (buffer.array()[i] == '\n') {
                        return Arrays.copyOf(buffer.array(), i);
                    }
                }
                if (buffer.position() > LONGEST_LINE) {
                    endEarly(shell.notUnderstood(), WRONG_USE);
                    return new byte[0];
                }
                if (!buffer.hasRemaining()) {
                    buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
                }
            }
        } finally {
            timeout.cancel(false);
        }
    }

    @Override
    public void out(String text) {
        send(JsonObject.builder().put("out", text).build());
    }

    @Override
    public void err(String text) {
        send(JsonObject.builder().put("err", text).build());
    }

    private void end(int exit) {
        send(JsonObject.builder().put("exit", exit).build());
    }

    /**
     * Answers although not everything was read. What the client still sends is taken and dropped for a moment: closing
     * before would reset the connection, and the client would lose the answer.
     */
    private void endEarly(String sentence, int exit) {
        err(sentence);
        end(exit);
        ScheduledFuture<?> timeout = timer.schedule(this::close, LONGEST_DRAIN_SECONDS, TimeUnit.SECONDS);
        try {
            channel.shutdownOutput();
            ByteBuffer dropped = ByteBuffer.allocate(8 * 1024);
            while (channel.read(dropped) >= 0) {
                dropped.clear();
            }
        } catch (IOException e) {
            LOG.debug("a client of the control socket went away");
        } finally {
            timeout.cancel(false);
        }
    }

    private synchronized void send(JsonObject message) {
        byte[] text = message.toUtf8();
        ByteBuffer line =
                ByteBuffer.allocate(text.length + 1).put(text).put((byte) '\n').flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }

    /** Ends the connection; a command that still writes is told so. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("a connection of the control socket was not closed in order");
        }
    }
}
