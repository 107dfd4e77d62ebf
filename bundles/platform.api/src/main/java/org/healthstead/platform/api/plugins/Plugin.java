// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;

/**
 * A plugin and its current state. Immutable.
 *
 * @param name its Bundle-SymbolicName, by which it is started, stopped and removed
 * @param title for people (Bundle-Name); the name when it has none
 * @param description one or two sentences by its maker (Bundle-Description); may be empty
 * @param vendor who made it (Bundle-Vendor); may be empty
 * @param version its Bundle-Version
 * @param origin whether it can be removed
 * @param state what it is doing
 * @param problem why it is {@link State#QUARANTINED}, or what it leaves undone although it is {@link State#RUNNING};
 *     empty in any other state
 * @param installedAt when this version was installed; empty for a plugin that comes with the product
 * @param permissions what it asks to do by itself
 */
public record Plugin(
        String name,
        String title,
        String description,
        String vendor,
        String version,
        Origin origin,
        State state,
        Optional<Problem> problem,
        Optional<Instant> installedAt,
        PluginPermissions permissions) {

    /** Where a plugin came from. */
    public enum Origin {
        /** Comes with the product. It can be stopped but not removed. */
        SHIPPED,
        /** Somebody installed it. */
        INSTALLED
    }

    /** What a plugin is doing. */
    public enum State {
        /** It is starting; its services appear one after the other. */
        STARTING,
        RUNNING,
        /** Somebody has stopped it. It stays stopped across restarts. */
        STOPPED,
        /** It has failed, and does not run until somebody starts it again or installs another version. */
        QUARANTINED,
        /** It does not run because the server is in safe mode. */
        HELD_BACK;

        /** The word for programs: {@code starting running stopped quarantined held-back}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Plugin {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(installedAt, "installedAt");
        Objects.requireNonNull(permissions, "permissions");
    }

    /** The JSON that the API and the command line print. Unknown values are null. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put("name", name)
                .put("title", title)
                .put("description", description)
                .put("vendor", vendor)
                .put("version", version)
                .put("origin", origin.name().toLowerCase(Locale.ROOT))
                .put("state", state.code())
                .put(
                        "problem",
                        problem.map(found -> JsonObject.builder()
                                        .put("code", found.code())
                                        .put("detail", found.detail())
                                        .build())
                                .orElse(null))
                .put("installedAt", installedAt.map(Instant::toString).orElse(null))
                .put("permissions", permissions.toJson())
                .build();
    }
}
