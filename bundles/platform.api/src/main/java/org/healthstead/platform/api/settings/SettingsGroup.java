// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.settings;

import java.util.List;
import java.util.Objects;

/**
 * The settings of one component.
 *
 * @param pid name of the configuration and of its file, without {@code .cfg}
 * @param bundle Bundle-SymbolicName of the bundle that they belong to
 * @param title in the reader's language
 * @param description in the reader's language; may be empty
 * @param settings in the order of the metadata
 */
public record SettingsGroup(String pid, String bundle, String title, String description, List<Setting> settings) {

    public SettingsGroup {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        settings = List.copyOf(settings);
    }
}
