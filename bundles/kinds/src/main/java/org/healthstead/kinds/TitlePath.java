// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Wording;

/**
 * A path of a title: {@code item.productOrService}, or {@code item.productOrService?}, which counts only where there
 * are words for it and leaves a bare code to the paths after it.
 *
 * @param path where the words stand
 * @param words that are taken
 */
record TitlePath(Path path, Words words) {

    private static final char WORDS_ONLY = '?';

    /** @throws IllegalArgumentException with what was got and wanted */
    static List<TitlePath> list(String text, Words words) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .map(path -> parse(path, words))
                .toList();
    }

    private static TitlePath parse(String text, Words words) {
        boolean isWordsOnly = !text.isEmpty() && text.charAt(text.length() - 1) == WORDS_ONLY;
        return isWordsOnly
                ? new TitlePath(Path.parse(text.substring(0, text.length() - 1)), words.withoutBareCodes())
                : new TitlePath(Path.parse(text), words);
    }

    Optional<Wording> find(Reading reading) {
        return words.first(path.find(reading.body()), reading);
    }
}
