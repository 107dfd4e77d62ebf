// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Chooses the language of a page: the first one of the browser's list that the words exist in. */
public final class Languages {

    /** Languages with a complete set of words. */
    static final List<String> SPOKEN = List.of("en", "de");

    private Languages() {}

    /** The language of a request. */
    public static Locale of(HttpServletRequest request) {
        return best(request.getHeader("Accept-Language"));
    }

    /**
     * @param acceptLanguage HTTP header, RFC 9110; may be null or broken
     * @return with the region that the browser names, because it decides how dates are written
     */
    static Locale best(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1_000) {
            return Locale.ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                Locale locale = Locale.forLanguageTag(range.getRange());
                if (range.getWeight() > 0 && SPOKEN.contains(locale.getLanguage())) {
                    return new Locale.Builder()
                            .setLanguage(locale.getLanguage())
                            .setRegion(locale.getCountry())
                            .build();
                }
            }
        } catch (IllegalArgumentException ignored) {
            // a browser that sends nonsense still gets a page
        }
        return Locale.ENGLISH;
    }
}
