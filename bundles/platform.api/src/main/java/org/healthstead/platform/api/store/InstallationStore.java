// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Stores a few facts about the installation by name, such as the name of the household and whether set-up is done.
 * Values are sealed. Safe for several threads.
 */
public interface InstallationStore {

    Optional<String> read(String name);

    /** Those of these names that there are, with their values. Costs about as much as one of them. */
    Map<String, String> read(Collection<String> names);

    void write(String name, String value);

    /**
     * Writes the value if there is none yet, and returns whether it did. When two callers do this at once, exactly one
     * gets true.
     */
    boolean writeOnce(String name, String value);
}
