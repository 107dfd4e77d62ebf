// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.io.InputStream;
import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;

/**
 * Installs, updates, starts, stops and removes plugins while the server runs. Provided by the extensions bundle. Safe
 * for several threads; changes wait for each other. When a method returns, the change is committed and survives a
 * crash.
 *
 * <p>Methods with a caller need what {@code AccessPolicy.requireMayManagePlugins} asks for, else
 * {@code HS-ACCESS-FORBIDDEN}. Methods without one are for the operator, who is whoever can open the home folder.
 *
 * <p>Errors: {@code HS-PLUGIN-NOT-FOUND}, {@code HS-PLUGIN-SHIPPED} (it cannot be removed), and when installing,
 * without changing anything: {@code HS-PLUGIN-TOO-LARGE}, {@code HS-PLUGIN-NOT-BUNDLE} (not a jar, or not an OSGi
 * bundle), {@code HS-PLUGIN-API-RANGE} (made for another version of the API), {@code HS-PLUGIN-MISSING-IMPORT} (names
 * what is missing), {@code HS-PLUGIN-FORBIDDEN-IMPORT}, {@code HS-PLUGIN-NAME-TAKEN} (it has the name of a bundle of
 * the product), {@code HS-PLUGIN-NAME-ALIKE} (it has the name of another plugin but for capital letters),
 * {@code HS-PLUGIN-OTHER-MAKER} and {@code HS-PLUGIN-OTHER-SIGNER} (a plugin of this name is from another maker; it has
 * to be removed first). A plugin that fails while it starts is not refused. It is {@link Plugin.State#QUARANTINED},
 * with the problem {@code HS-PLUGIN-START-FAILED} or {@code HS-PLUGIN-START-HANGS}.
 */
public interface PluginService {

    /** All plugins, ordered by title. Cheap. */
    List<Plugin> list(Caller caller);

    /**
     * Installs a bundle and starts it. It replaces a plugin of the same name and maker, even one with a higher version.
     * Returns when it runs or is quarantined. When an update is refused or does not start, the version before it stays
     * as it was.
     *
     * @param bundle the bytes of the jar; read to the end, but not closed
     */
    Plugin install(InputStream bundle, Caller caller);

    /** Starts a plugin that is stopped or quarantined. If it runs already, that is not an error. */
    Plugin start(String name, Caller caller);

    /** Stops a plugin until it is started again. If it is stopped already, that is not an error. */
    Plugin stop(String name, Caller caller);

    /** Removes a plugin. Entries that it added stay. */
    void remove(String name, Caller caller);

    /**
     * Puts back a plugin that was removed a short while ago. Starts it if it was running then.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PLUGIN-NOT-FOUND} when its file is no longer kept
     */
    default Plugin putBack(String name, Caller caller) {
        throw Problem.of("HS-PLUGIN-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is nothing left of it.", name)
                .exception();
    }

    /** Like {@link #list(Caller)}, for the operator. */
    List<Plugin> list();

    /** Like {@link #install(InputStream, Caller)}, for the operator. */
    Plugin install(InputStream bundle);

    /** Like {@link #start(String, Caller)}, for the operator. */
    Plugin start(String name);

    /** Like {@link #stop(String, Caller)}, for the operator. */
    Plugin stop(String name);

    /** Like {@link #remove(String, Caller)}, for the operator. */
    void remove(String name);

    /** True when the server was started without the plugins that somebody has installed. */
    boolean isSafeMode();
}
