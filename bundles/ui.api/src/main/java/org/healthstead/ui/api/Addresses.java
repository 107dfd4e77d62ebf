// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;

/** Where the standard pages are: links that may be kept as bookmarks. */
public final class Addresses {

    public static final String HOME = "/";
    public static final String PEOPLE = "/people";
    public static final String SEARCH = "/search";
    public static final String SIGN_IN = "/signin";
    public static final String SIGN_OUT = "/signout";
    public static final String SET_UP = "/setup";
    public static final String MORE = "/more";
    /** Takes the theme that the reader chooses. */
    public static final String THEME = "/theme";
    /** A fragment, no page: what the palette and the switcher of people list. */
    public static final String GO = "/go";
    /** Every component in every state. */
    public static final String GALLERY = "/gallery";
    /** For administrators. */
    public static final String PLUGINS = "/plugins";
    /** For administrators. */
    public static final String SETTINGS = "/settings";

    /** How to use it, what to do when something goes wrong, who runs the server; open to everybody. */
    public static final String HELP = "/help";

    /** Where one chooses a language; open to everybody. */
    public static final String LANGUAGE = "/language";

    /** Takes a POST in a demonstration, and lets the visitor in. */
    public static final String DEMO_SIGN_IN = "/demo/signin";

    /** Takes a POST in a demonstration, and ends it. */
    public static final String DEMO_LEAVE = "/demo/leave";

    private Addresses() {}

    /** Where a person's record begins. */
    public static String overview(PersonId person) {
        return "/person/" + person + "/overview";
    }

    /** Every place of a person's record. */
    public static String more(PersonId person) {
        return "/person/" + person + "/more";
    }

    public static String timeline(PersonId person) {
        return "/person/" + person + "/timeline";
    }

    /** The entries of one category. */
    public static String timeline(PersonId person, Category category) {
        return with(timeline(person), "kind", kind(category));
    }

    /** A category in an address: {@code vital-sign}. */
    public static String kind(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The category of {@link #kind}; empty for anything else. */
    public static Optional<Category> category(String kind) {
        return Stream.of(Category.values())
                .filter(category -> kind(category).equals(kind))
                .findFirst();
    }

    /** The settings of one configuration. */
    public static String settings(String pid) {
        return SETTINGS + "/" + pid;
    }

    public static String imports(PersonId person) {
        return "/person/" + person + "/import";
    }

    public static String entry(EntryId entry) {
        return "/entry/" + entry;
    }

    /** The original bytes of a file, as a download. */
    public static String original(ArtifactId artifact) {
        return "/original/" + artifact;
    }

    /**
     * An address with a query.
     *
     * @param parameters names and values in turn; a pair with a null or empty value is left out
     */
    public static String with(String address, String... parameters) {
        StringBuilder whole = new StringBuilder(address);
        char separator = address.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i < parameters.length; i += 2) {
            String value = parameters[i + 1];
            if (value != null && !value.isEmpty()) {
                whole.append(separator)
                        .append(encode(parameters[i]))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        return whole.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
