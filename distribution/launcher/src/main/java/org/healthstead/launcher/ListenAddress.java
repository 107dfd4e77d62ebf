// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * The address that the server listens on. Only loopback until TLS is there: health records never go over a network in
 * the clear.
 *
 * @param host as it was given, without brackets
 * @param port 1 to 65535
 */
record ListenAddress(String host, int port) {
    private static final String DEFAULT = "127.0.0.1:8080";

    /**
     * Reads {@code HOST:PORT}, {@code [IPv6]:PORT}; port 0 takes a free one.
     *
     * @throws CommandException when it is none, is not loopback, or is taken by another program
     */
    static ListenAddress parse(String text) throws CommandException {
        int colon = text.lastIndexOf(':');
        String host = colon < 1 ? "" : text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        int port = port(text.substring(colon + 1));
        if (host.isEmpty() || port < 0) {
            throw new CommandException(
                    ExitCode.WRONG_USE,
                    "--listen wants HOST:PORT, for example " + DEFAULT + ", and got \"" + text + "\".");
        }
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new CommandException(
                        ExitCode.REFUSED,
                        "--listen " + text + " is refused: that address is reachable from other machines, and this"
                                + " version has no TLS yet. Use an address of this machine only, for example "
                                + DEFAULT + ".");
            }
        } catch (UnknownHostException e) {
            throw new CommandException(ExitCode.WRONG_USE, "--listen: the host \"" + host + "\" is not known.", e);
        }
        return new ListenAddress(host, port).free();
    }

    static ListenAddress parseDefault() throws CommandException {
        return parse(DEFAULT);
    }

    private static int port(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535 ? Integer.parseInt(text) : -1;
    }

    private ListenAddress free() throws CommandException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return new ListenAddress(host, socket.getLocalPort());
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    "Another program uses " + host + ":" + port + " already. Stop it, or choose another port with"
                            + " --listen " + host + ":PORT.",
                    e);
        }
    }

    String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
