// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code healthstead}: boots the product, and talks to the one that runs.
 *
 * <p><b>Flow.</b> {@link org.healthstead.launcher.Main} hands the words of the command line to {@code CommandLine}. It
 * finds the {@code Command} in {@code Commands}, reads the options by its rules, and either boots the framework
 * ({@code start}), or sends the command over the control socket and shows what comes back. Commands that also work with
 * the server down ({@code setup}, {@code restore}, {@code doctor}, {@code account reset-password}) boot the same
 * framework without web, by the framework property {@code healthstead.offline=true}, send the command over the same
 * socket, and stop it again.
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
 * <tr><td>{@code healthstead.demo}</td><td>{@code true}: a demonstration, on a home folder of its own; else absent. When
 *   such a server has stopped and {@code run/leave-demo} is there, the same process goes on with the usual home</td></tr>
 * <tr><td>{@code healthstead.control.socket}</td><td>absolute path where the control socket has to be bound. Nothing is
 *   there when the framework starts: a stale one was removed under the lock {@code run/lock}</td></tr>
 * </table>
 *
 * <h2>Control protocol</h2>
 *
 * <p>A Unix domain stream socket at {@code HOME/run/control.sock}; the folder has mode 0700, so who can open it is the
 * owner of the home folder. (When that path is longer than a socket address may be, the socket lies in a private
 * temporary folder and {@code HOME/run/control.path} holds its path.) Text is UTF-8, a line ends with {@code \n}, each
 * line is one JSON object without a line break in it. One command per connection.
 *
 * <p>The client sends one line, at most 1 MiB:
 *
 * <pre>{@code
 * {"command":"account add","arguments":["NAME","--option","value"],"json":false,
 *  "account":"A","password":"...","token":"hs_pat_..."}
 * }</pre>
 *
 * <ul>
 *   <li>{@code command}: the words of the command as in its help, joined by one space.
 *   <li>{@code arguments}: first what is no option, in order; then each option given, as {@code --name} followed by its
 *       value (a flag has none), never {@code --name=value}. Paths of files are absolute. Options the client itself
 *       consumes are not sent: {@code --home --json --account --password-file --help}.
 *   <li>{@code language}: of the terminal, {@code de}; absent when it is not known.
 *   <li>{@code json}: whether {@code --json} was given. Present always.
 *   <li>{@code account}: from {@code --account}; {@code password}: first line of the {@code --password-file};
 *       {@code token}: first line of the file that {@code HEALTHSTEAD_TOKEN_FILE} names. Each absent when not given.
 *       For {@code setup}, {@code account add} and {@code account reset-password} {@code password} is the one to set;
 *       {@code setup --account NAME} is an ordinary option and comes in {@code arguments}.
 * </ul>
 *
 * <p>The server answers with any number of lines {@code {"out":"text"}} (for standard output) and
 * {@code {"err":"text"}} (for standard error), each shown with a line break, as soon as it comes, and ends with
 * {@code {"exit":N}} and closes. A client that goes away cancels nothing that was accepted. A connection that ends
 * without {@code exit} is exit code 5.
 *
 * <p>{@code stop} is answered with {@code {"exit":0}} before the framework stops; the client then waits until
 * {@code run/lock} is free. {@code status} exits 0 only when every health check is fine, 3 otherwise.
 *
 * <h2>Exit codes</h2>
 *
 * <p>0 done, 2 wrong use, 3 refused or unreadable input, 4 server not reachable, 5 internal error.
 */
package org.healthstead.launcher;
