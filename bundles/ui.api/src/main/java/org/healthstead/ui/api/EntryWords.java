// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Projection;

/** Names of FHIR types, categories, status codes and elements, in the reader's language. */
public final class EntryWords {

    private EntryWords() {}

    /** The title of the source, else the name of the type. */
    public static String title(Optional<String> title, String type, Messages messages) {
        return title.orElseGet(() -> type(type, messages));
    }

    /** The title in the reader's language, else the name of the type. */
    public static String title(Projection projection, Messages messages) {
        return projection
                .titleWords()
                .map(words -> WordingText.of(words, messages.locale()))
                .orElseGet(() -> type(projection.type(), messages));
    }

    /** A type in the singular: "Result", "Visit". */
    public static String type(String type, Messages messages) {
        return messages.find("type." + type).orElseGet(() -> spaced(type));
    }

    /** A type in the plural: "Results", "Visits". */
    public static String types(String type, Messages messages) {
        return messages.find("types." + type).orElseGet(() -> type(type, messages));
    }

    /** A category in the plural: "Results", "Bills". */
    public static String category(Category category, Messages messages) {
        return messages.get("category." + category.name());
    }

    /** A FHIR status code in words. */
    public static String status(String status, Messages messages) {
        return messages.find("status." + status).orElseGet(() -> spaced(status));
    }

    /** Turns a name such as {@code bodySite}, {@code entered-in-error} or {@code CarePlan} into words. */
    public static String spaced(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(name.charAt(i - 1));
            if (begins) {
                words.append(' ').append(Character.toLowerCase(c));
            } else {
                words.append(c == '-' || c == '_' ? ' ' : c);
            }
        }
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
