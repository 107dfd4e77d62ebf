// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.plugins.PluginPermissions;

/**
 * Stores the list of installed plugins. It is the only such list, so the cache of the OSGi framework can be deleted.
 * The rows are few and small, and are written even when the disk is full. Safe for several threads.
 */
public interface PluginStore {

    /** Every plugin, ordered by name. */
    List<StoredPlugin> all();

    /** Adds the plugin, or replaces all that is stored about the plugin with that name. Committed when it returns. */
    void put(StoredPlugin plugin);

    /** Removes a plugin from the list. An unknown name is not an error. Committed when it returns. */
    void remove(String name);

    /**
     * What is stored about a plugin.
     *
     * @param name its Bundle-SymbolicName, at most 200 characters
     * @param jar the installed file; empty for a plugin that comes with the product
     * @param stopped true when somebody has stopped it
     * @param quarantine why it is quarantined, if it is
     * @param attempt hash of the jar that is being started, of this version or the next. If it is still set at the next
     *     start of the server, the server ended while starting that jar
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
     * The file of a plugin, in the folder {@code plugins} of the home.
     *
     * @param file its name in that folder, at most 500 characters
     * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
     * @param size bytes
     * @param version Bundle-Version, at most 200 characters
     * @param title for people, at most 200 characters
     * @param description at most 1000 characters; may be empty
     * @param vendor at most 200 characters; may be empty
     * @param installedAt when it was installed, to the millisecond
     * @param permissions what it asks to do by itself
     */
    record Jar(
            String file,
            String sha256,
            long size,
            String version,
            String title,
            String description,
            String vendor,
            Instant installedAt,
            PluginPermissions permissions) {

        public Jar {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(installedAt, "installedAt");
            Objects.requireNonNull(permissions, "permissions");
        }
    }
}
