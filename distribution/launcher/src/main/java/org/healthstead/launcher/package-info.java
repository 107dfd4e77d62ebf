// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code healthstead}: starts the product, or talks to the one that is running.
 *
 * <p><b>Flow.</b> {@link org.healthstead.launcher.Main} passes the command line to {@code CommandLine}. It finds the
 * {@code Command} in {@code Commands} and reads the options by the rules of that command. Then it either boots the
 * framework ({@code start}), or sends the command over the control socket and prints the answer. Commands that also
 * work when the server is down ({@code setup}, {@code restore}, {@code doctor}, {@code account reset-password}) boot
 * the same framework without the web (framework property {@code healthstead.offline=true}), send the command over the
 * same socket, and stop the framework again.
 *
 * <h2>Framework properties handed to the bundles</h2>
 *
 * <table>
 * <caption>Set by the launcher, on top of conf/framework.properties</caption>
 * <tr><td>{@code healthstead.home}</td><td>absolute path of the home folder; its folders exist with mode 0700:
 *   {@code data keys index files logs etc plugins run cache}</td></tr>
 * <tr><td>{@code healthstead.product}</td><td>absolute path of the unpacked product</td></tr>
 * <tr><td>{@code healthstead.version}</td><td>version of the product</td></tr>
 * <tr><td>{@code healthstead.offline}</td><td>{@code true}: no web, one command, then stop; else absent</td></tr>
 * <tr><td>{@code healthstead.safe.mode}</td><td>{@code true}: installed plugins are not started; else absent</td></tr>
 * <tr><td>{@code healthstead.listen}</td><td>{@code http://127.0.0.1:8080}, absent when offline</td></tr>
 * <tr><td>{@code healthstead.demo}</td><td>{@code true}: a demonstration, on a home folder of its own; else absent.
 *   If {@code run/leave-demo} exists when such a server has stopped, the same process goes on with the usual home</td></tr>
 * <tr><td>{@code healthstead.control.socket}</td><td>absolute path at which to bind the control socket.
 *   Nothing is there when the framework starts, because the launcher has removed a stale socket while holding the lock
 *   {@code run/lock}</td></tr>
 * </table>
 *
 * <h2>Control protocol</h2>
 *
 * <p>The server listens on a Unix domain stream socket at {@code HOME/run/control.sock}. The folder has mode 0700, so
 * only the owner of the home folder can open it. (When that path is too long for a socket address, the socket is in a
 * private temporary folder and {@code HOME/run/control.path} contains its path.) Text is UTF-8. Each line is one JSON
 * object and ends with {@code \n}. A connection carries one command.
 *
 * <p>The client sends one line, at most 1 MiB:
 *
 * <pre>{@code
 * {"command":"account add","arguments":["NAME","--option","value"],"json":false,
 *  "account":"A","password":"...","token":"hs_pat_..."}
 * }</pre>
 *
 * <ul>
 *   <li>{@code command}: the words of the command as in its help, separated by one space.
 *   <li>{@code arguments}: first the operands in order, then each given option as {@code --name} followed by its value
 *       (a flag has none), never as {@code --name=value}. Paths of files are absolute. Options that the client itself
 *       uses are not sent: {@code --home --json --account --password-file --help}.
 *   <li>{@code language}: of the terminal, for example {@code de}; absent when it is not known.
 *   <li>{@code json}: whether {@code --json} was given. Always present.
 *   <li>{@code account}: from {@code --account}; {@code password}: first line of the {@code --password-file};
 *       {@code token}: first line of the file that {@code HEALTHSTEAD_TOKEN_FILE} names. Each is absent when not given.
 *       For {@code setup}, {@code account add} and {@code account reset-password} {@code password} is the new password;
 *       {@code setup --account NAME} is an ordinary option and is in {@code arguments}.
 * </ul>
 *
 * <p>The server answers with any number of lines {@code {"out":"text"}} (for standard output) and
 * {@code {"err":"text"}} (for standard error), which the client prints with a line break as soon as they arrive. It
 * ends with {@code {"exit":N}} and closes the connection. When a client goes away, nothing that was accepted is
 * cancelled. When a connection ends without {@code exit}, the exit code is 5.
 *
 * <p>{@code stop} is answered with {@code {"exit":0}} before the framework stops; the client then waits until
 * {@code run/lock} is free. {@code status} exits 0 only when every health check is fine, 3 otherwise.
 *
 * <h2>Exit codes</h2>
 *
 * <p>0 done, 2 wrong usage, 3 refused or unreadable input, 4 server not reachable, 5 internal error.
 */
package org.healthstead.launcher;
