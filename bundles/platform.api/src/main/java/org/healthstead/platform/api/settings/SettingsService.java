// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;

/**
 * Settings of the core and of plugins, for administrators ({@code HS-ACCESS-FORBIDDEN} for others). Provided by the
 * operations bundle; safe for several threads.
 *
 * <p>Those of the database and of the network are left out: they are for files, because a wrong one would take the
 * pages away on which it could be put right.
 */
public interface SettingsService {

    /** All groups by title. */
    List<SettingsGroup> list(Locale locale, Caller caller);

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-SETTINGS-NOT-FOUND} */
    SettingsGroup get(String pid, Locale locale, Caller caller);

    /**
     * Checks the values and, when all are right, writes them into the file at once; they take effect within seconds.
     * What else a person wrote there stays; a value that is the default is taken out.
     *
     * @param values by id; settings that are missing stay as they are, and so does a secret that is empty
     * @return what is wrong by id, and then nothing was written; empty when it was saved. Codes:
     *     {@code HS-SETTING-MISSING}, {@code HS-SETTING-NUMBER}, {@code HS-SETTING-RANGE}, {@code HS-SETTING-LENGTH},
     *     {@code HS-SETTING-OPTION}
     */
    Map<String, Problem> save(String pid, Map<String, String> values, Caller caller);
}
