// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Analyte;
import org.osgi.annotation.versioning.ProviderType;

/** Explains what is measured, in plain words. We provide it; safe for several threads. */
@ProviderType
public interface ResultExplanations {

    /**
     * The explanation of one analyte, in the language of the reader, else in English.
     *
     * @return empty for an analyte that nobody has explained with a source
     */
    Optional<ResultExplanation> of(Analyte analyte, Locale reader);
}
