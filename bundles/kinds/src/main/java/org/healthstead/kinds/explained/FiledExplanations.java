// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.explained;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.knowledge.ResultExplanation;
import org.healthstead.api.knowledge.ResultExplanations;
import org.healthstead.api.record.Analyte;
import org.healthstead.kinds.explained.ExplanationFile.Block;
import org.healthstead.kinds.explained.ExplanationFile.Part;
import org.osgi.service.component.annotations.Component;

/** The explanations of the files of this package, read when the first is asked for. Safe for several threads. */
@Component(service = ResultExplanations.class)
public final class FiledExplanations implements ResultExplanations {

    private static final String LOINC = "http://loinc.org|";
    private static final String ENGLISH = "en";

    /** Every language; the first names the sources. */
    private static final Set<String> LANGUAGES = Set.of(ENGLISH, "de");

    private volatile Map<String, Map<String, ResultExplanation>> byLanguage;

    @Override
    public Optional<ResultExplanation> of(Analyte analyte, Locale reader) {
        Map<String, Map<String, ResultExplanation>> known = known();
        Map<String, ResultExplanation> own = known.getOrDefault(reader.getLanguage(), known.get(ENGLISH));
        return Optional.ofNullable(own.get(analyte.id()));
    }

    /** By {@link Analyte#id}, in one language. */
    Map<String, ResultExplanation> all(String language) {
        return known().get(language);
    }

    private Map<String, Map<String, ResultExplanation>> known() {
        Map<String, Map<String, ResultExplanation>> known = byLanguage;
        return known == null ? read() : known;
    }

    private synchronized Map<String, Map<String, ResultExplanation>> read() {
        if (byLanguage == null) {
            ExplanationFile english = file(ENGLISH);
            Map<String, Map<String, ResultExplanation>> all = new LinkedHashMap<>();
            for (String language : LANGUAGES) {
                ExplanationFile own = language.equals(ENGLISH) ? english : file(language);
                own.requireLike(english);
                Map<String, ResultExplanation> texts = new LinkedHashMap<>();
                own.blocks()
                        .forEach((code, block) -> texts.put(
                                LOINC + code,
                                explanation(language, block, english.blocks().get(code))));
                all.put(language, texts);
            }
            byLanguage = all;
        }
        return byLanguage;
    }

    private static ResultExplanation explanation(String language, Block block, Block sourced) {
        return new ResultExplanation(
                language,
                block.text(Part.MEASURES),
                block.find(Part.HIGH),
                block.find(Part.LOW),
                block.text(Part.ASK),
                sourced.sources());
    }

    private static ExplanationFile file(String language) {
        String name = language + ".txt";
        try (InputStream in = FiledExplanations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle has no file explained/" + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ExplanationFile("explained/" + name, text, language.equals(ENGLISH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
