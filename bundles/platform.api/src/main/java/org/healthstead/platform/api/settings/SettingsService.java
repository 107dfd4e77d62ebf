// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;

/**
 * Lists and saves the settings of the core and of plugins. For administrators only: {@code HS-ACCESS-FORBIDDEN} for
 * others. Provided by the operations bundle; safe for several threads.
 *
 * <p>The settings of the database and of the network are left out. They can be changed in their files only, because a
 * wrong value would make the pages unreachable on which it could be corrected.
 */
public interface SettingsService {

    /** All groups, ordered by title. */
    List<SettingsGroup> list(Locale locale, Caller caller);

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-SETTINGS-NOT-FOUND} */
    SettingsGroup get(String pid, Locale locale, Caller caller);

    /**
     * Checks the values and, if all are valid, writes them to the file in one step. They take effect within seconds.
     * Everything else in the file stays; a value that equals the default is removed from it.
     *
     * @param values by id; a missing setting keeps its value, and so does a secret that is empty
     * @return the problems by id; empty when the values were saved. If there is any problem, nothing was written.
     *     Codes: {@code HS-SETTING-MISSING}, {@code HS-SETTING-NUMBER}, {@code HS-SETTING-RANGE},
     *     {@code HS-SETTING-LENGTH}, {@code HS-SETTING-OPTION}
     */
    Map<String, Problem> save(String pid, Map<String, String> values, Caller caller);
}
