// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what a {@link FieldContribution} finds. We provide it. */
@ProviderType
public interface FieldSink {

    /** Words that are found by the plain search box. */
    void text(String words);

    /**
     * A word that is found exactly, as {@code name:word}.
     *
     * @param name {@code x.<plugin>.<field>}, lower case
     */
    void keyword(String name, String word);
}
