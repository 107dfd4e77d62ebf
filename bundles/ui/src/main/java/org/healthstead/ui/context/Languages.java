// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.ui.api.DateStyle;

/**
 * Chooses the language of a page: the one that the account chose, or somebody in this browser, else the first of the
 * browser's that we speak.
 */
public final class Languages {

    /** Languages with a complete set of words. */
    public static final List<String> SPOKEN = List.of("en", "de");

    /** For tests of layout: no browser asks for it by itself, and it is in no list. */
    private static final String PSEUDO = "ar-XB";

    /** Remembers what somebody chose. */
    public static final String COOKIE = "healthstead-language";

    private static final int YEAR_SECONDS = 365 * 24 * 3_600;

    private Languages() {}

    /** The language of a request, with the {@link DateStyle} of its reader. */
    public static Locale of(HttpServletRequest request, UiServices services) {
        Preferences preferences = KeptPreferences.of(request, services);
        String asked = request.getHeader("Accept-Language");
        Locale language = preferences
                .language()
                .or(() -> Cookies.read(request, COOKIE).filter(SPOKEN::contains))
                .map(chosen -> find(asked, List.of(chosen)).orElse(Locale.of(chosen)))
                .orElseGet(() -> best(asked));
        return preferences.dates().in(language);
    }

    /** Lets a browser keep what somebody chose, for everybody who uses it. */
    public static void keep(String language, HttpServletResponse response, UiServices services) {
        Cookies.write(response, services, COOKIE, language, "/", YEAR_SECONDS, "Lax");
    }

    /**
     * @param acceptLanguage HTTP header, RFC 9110; may be null or broken
     * @return with the region that the browser names, because it decides how dates are written
     */
    public static Locale best(String acceptLanguage) {
        return find(acceptLanguage, SPOKEN).orElse(Locale.ENGLISH);
    }

    /** A language by its own name. */
    public static String nameOf(String language) {
        Locale locale = Locale.of(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static Optional<Locale> find(String acceptLanguage, List<String> wanted) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1_000) {
            return Optional.empty();
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                Locale locale = Locale.forLanguageTag(range.getRange());
                boolean isWanted = wanted.contains(locale.getLanguage())
                        || locale.toLanguageTag().equals(PSEUDO);
                if (range.getWeight() > 0 && isWanted) {
                    return Optional.of(new Locale.Builder()
                            .setLanguage(locale.getLanguage())
                            .setRegion(locale.getCountry())
                            .build());
                }
            }
        } catch (IllegalArgumentException ignored) {
            // a browser that sends nonsense still gets a page
        }
        return Optional.empty();
    }
}
