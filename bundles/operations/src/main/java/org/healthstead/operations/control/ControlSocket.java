// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.healthstead.operations.LogReference;
import org.healthstead.operations.command.CommandShell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for commands. Each runs on a thread of its own, at most {@value #AT_ONCE} at once. */
public final class ControlSocket implements AutoCloseable {

    static final int AT_ONCE = 16;
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

    private final Path path;
    private final CommandShell shell;
    private final ServerSocketChannel server;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Semaphore refusals = new Semaphore(AT_ONCE);
    private final Set<ControlConnection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService commands = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("command-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("command-timer").factory());

    private ControlSocket(Path path, CommandShell shell, ServerSocketChannel server) {
        this.path = path;
        this.shell = shell;
        this.server = server;
    }

    /**
     * Binds the socket, open to its owner only, and begins to accept. The folder must be closed to others already.
     *
     * @param path nothing of ours may be listening there; a left-over file is removed
     */
    public static ControlSocket listen(Path path, CommandShell shell) {
        try {
            Files.deleteIfExists(path);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            ControlSocket socket = new ControlSocket(path, shell, server);
            Thread.ofPlatform().name("control-socket").start(socket::accept);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("the control socket cannot be bound in the folder run", e);
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                handle(server.accept());
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException | RuntimeException e) {
                LogReference.write(LOG, "a connection to the control socket was not accepted", e);
            }
        }
    }

    private void handle(SocketChannel channel) {
        ControlConnection connection = new ControlConnection(channel, shell, timer);
        if (room.tryAcquire()) {
            start(connection, connection::serve, room);
        } else if (refusals.tryAcquire()) {
            start(connection, connection::refuse, refusals);
        } else {
            connection.close();
        }
    }

    private void start(ControlConnection connection, Runnable work, Semaphore place) {
        open.add(connection);
        commands.execute(() -> {
            try {
                work.run();
            } finally {
                open.remove(connection);
                place.release();
            }
        });
    }

    /** Ends every command and stops to listen. */
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LogReference.write(LOG, "the control socket was not closed in order", e);
        }
        open.forEach(ControlConnection::close);
        commands.shutdown();
        timer.shutdownNow();
    }
}
