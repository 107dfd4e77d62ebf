// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** Receives the words of a {@link FieldContribution}. Provided by Healthstead. Not safe for several threads. */
@ProviderType
public interface FieldSink {

    /** Adds words that the plain search box finds. */
    void text(String words);

    /**
     * Adds a word that is found exactly, by typing {@code name:word}.
     *
     * @param name {@code x.<plugin>.<field>}, lower case
     */
    void keyword(String name, String word);
}
