// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.problem.Problem;

/**
 * The plugins of this installation: the only list there is, so that the framework's cache can be thrown away. Few and
 * small rows, written on a full disk too. Safe for several threads.
 */
public interface PluginStore {

    /** Every plugin, by name. */
    List<StoredPlugin> all();

    /** Adds the plugin, or replaces the one of this name as a whole; committed when it returns. */
    void put(StoredPlugin plugin);

    /** Forgets a plugin; an unknown one is no error. Committed when it returns. */
    void remove(String name);

    /**
     * What is kept of a plugin.
     *
     * @param name its Bundle-SymbolicName, at most 200 characters
     * @param jar what was installed; empty for one that comes with the product
     * @param stopped somebody stopped it
     * @param quarantine why it is kept away, if it is
     * @param attempt the hash of a jar that is being started, this one or the next version: still there at the next
     *     start when the server ended meanwhile
     */
    record StoredPlugin(
            String name, Optional<Jar> jar, boolean stopped, Optional<Problem> quarantine, Optional<String> attempt) {

        public StoredPlugin {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(jar, "jar");
            Objects.requireNonNull(quarantine, "quarantine");
            Objects.requireNonNull(attempt, "attempt");
        }
    }

    /**
     * A bundle in the folder {@code plugins} of the home.
     *
     * @param file name in that folder, at most 500 characters
     * @param sha256 of its bytes, 64 hexadecimal digits
     * @param size bytes
     * @param version Bundle-Version, at most 200 characters
     * @param title for people, at most 200 characters
     * @param description at most 1000 characters; may be empty
     * @param vendor at most 200 characters; may be empty
     * @param installedAt when it came, to the millisecond
     */
    record Jar(
            String file,
            String sha256,
            long size,
            String version,
            String title,
            String description,
            String vendor,
            Instant installedAt) {

        public Jar {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(installedAt, "installedAt");
        }
    }
}
