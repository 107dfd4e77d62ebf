// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a test is about, in plain words for whoever reads their own result. It has no ranges, no limits and no
 * diagnosis: the range is that of the report. Each text is one or more whole sentences.
 *
 * @param language of the texts, as an ISO 639 code
 * @param measures what the test measures
 * @param high what values above a range may come from; empty when the sources say nothing about it
 * @param low what values below a range may come from; empty when the sources say nothing about it
 * @param ask what a person may ask their doctor
 * @param sources what was consulted, the main one first; never empty
 */
public record ResultExplanation(
        String language,
        String measures,
        Optional<String> high,
        Optional<String> low,
        String ask,
        List<KnowledgeSource> sources) {

    public ResultExplanation {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(ask, "ask");
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an explanation without a source");
        }
    }
}
