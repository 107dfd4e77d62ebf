// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.Optional;

/**
 * A few facts about the installation, by name: the household's, whether set-up is done. Values are sealed. Safe for
 * several threads.
 */
public interface InstallationStore {

    Optional<String> read(String name);

    void write(String name, String value);

    /** Writes only when there is no value yet; true when it did. Two callers at once: exactly one gets true. */
    boolean writeOnce(String name, String value);
}
