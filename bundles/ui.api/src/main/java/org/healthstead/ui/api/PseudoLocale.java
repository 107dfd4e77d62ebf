// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of {@code ar-XB}, a made-up language for tests. They are the English words, lengthened and put between
 * Arabic letters. A page in it shows whether it works from right to left, whether there is room for longer words, and
 * whether every text is a message. No browser asks for it by itself, and nobody can choose it.
 */
final class PseudoLocale extends ResourceBundle {

    private static final String TAG = "ar-XB";
    private static final String BEFORE = "نص ";
    private static final String AFTER = " طويل";

    private final ResourceBundle english;

    PseudoLocale(ResourceBundle english) {
        this.english = english;
    }

    static boolean is(Locale locale) {
        return TAG.equals(DateStyle.plain(locale).toLanguageTag());
    }

    @Override
    protected Object handleGetObject(String key) {
        return english.containsKey(key) ? BEFORE + english.getString(key) + AFTER : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }
}
