// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.reminders;

import java.util.Objects;

/**
 * Names a reminder of one person. A key can be clinical: keep it out of logs and addresses.
 *
 * @param plugin Bundle-SymbolicName
 * @param contribution among those of the plugin
 * @param key that the plugin gave it
 */
public record ReminderId(String plugin, String contribution, String key) {

    public ReminderId {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(key, "key");
    }

    @Override
    public String toString() {
        return "ReminderId[" + plugin + "/" + contribution + "]";
    }
}
