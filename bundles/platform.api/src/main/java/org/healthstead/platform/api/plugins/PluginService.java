// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.io.InputStream;
import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;

/**
 * Installs, updates, starts, stops and removes plugins while the server runs. Provided by the extensions bundle; safe
 * for several threads; changes wait for one another. What a method returns is committed: a plugin that was installed is
 * there after a crash, one that was removed is not.
 *
 * <p>Methods with a caller are for an administrator who has signed in, else {@code HS-ACCESS-FORBIDDEN}. Methods
 * without one are for the operator: whoever can open the home folder.
 *
 * <p>Errors: {@code HS-PLUGIN-NOT-FOUND}, {@code HS-PLUGIN-SHIPPED} (it cannot be removed), and on installing, with
 * nothing changed: {@code HS-PLUGIN-TOO-LARGE}, {@code HS-PLUGIN-NOT-BUNDLE} (no jar, or no OSGi bundle),
 * {@code HS-PLUGIN-API-RANGE} (made for another version of the API), {@code HS-PLUGIN-MISSING-IMPORT} (names what is
 * missing), {@code HS-PLUGIN-FORBIDDEN-IMPORT}, {@code HS-PLUGIN-NAME-TAKEN} (the name of a part of the product). A
 * plugin that fails while it starts is not refused but {@link Plugin.State#QUARANTINED}, with one of
 * {@code HS-PLUGIN-START-FAILED} and {@code HS-PLUGIN-START-HANGS} as its problem.
 */
public interface PluginService {

    /** All plugins by title. Cheap. */
    List<Plugin> list(Caller caller);

    /**
     * Installs a bundle and starts it; a plugin of the same name is replaced by it, also when the new one is older.
     * Returns when it runs or is quarantined. When an update is refused or does not start, the version before it goes
     * on as it was.
     *
     * @param bundle the bytes of the jar; read to their end, not closed
     */
    Plugin install(InputStream bundle, Caller caller);

    /** Starts a plugin that is stopped or quarantined; one that runs is no error. */
    Plugin start(String name, Caller caller);

    /** Stops a plugin, until it is started again; one that is stopped is no error. */
    Plugin stop(String name, Caller caller);

    /** Removes a plugin. The entries it made stay. */
    void remove(String name, Caller caller);

    /**
     * Puts back a plugin that was removed a short while ago, as it was then, and starts it when it ran.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PLUGIN-NOT-FOUND} when its file is no longer kept
     */
    default Plugin putBack(String name, Caller caller) {
        throw Problem.of("HS-PLUGIN-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is nothing left of it.", name)
                .exception();
    }

    /** As {@link #list(Caller)}, by the operator. */
    List<Plugin> list();

    /** As {@link #install(InputStream, Caller)}, by the operator. */
    Plugin install(InputStream bundle);

    /** As {@link #start(String, Caller)}, by the operator. */
    Plugin start(String name);

    /** As {@link #stop(String, Caller)}, by the operator. */
    Plugin stop(String name);

    /** As {@link #remove(String, Caller)}, by the operator. */
    void remove(String name);

    /** Whether the server was started without the plugins that somebody installed. */
    boolean isSafeMode();
}
