// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words in the reader's language. They come from {@code messages.properties} (English, UTF-8) and
 * {@code messages_<language>.properties}, in the package of a class or in one above it. A key that is not there is
 * looked up in the shared words of this bundle.
 *
 * <p>A missing translation falls back to English. Texts with arguments are {@link MessageFormat} patterns, so write ’
 * and not '. Safe for several threads. Instances are cached, because a page asks for hundreds of words and finding the
 * files or parsing a pattern each time took longer than drawing the list.
 */
public final class Messages {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final ClassValue<String> BASE_NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> anchor) {
            return baseName(anchor);
        }
    };
    /** A limit, because browsers can ask for any language and region. */
    private static final int MAX_KEPT = 64;

    /** Cached by the class that asks, so that entries disappear together with its bundle. */
    private static final ClassValue<Map<Locale, Messages>> KEPT = new ClassValue<>() {
        @Override
        protected Map<Locale, Messages> computeValue(Class<?> anchor) {
            return new ConcurrentHashMap<>();
        }
    };

    private static final String SHARED = Messages.class.getPackageName() + ".messages";

    private final ResourceBundle own;
    private final ResourceBundle shared;
    private final Locale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(ResourceBundle own, ResourceBundle shared, Locale locale) {
        this.own = own;
        this.shared = shared;
        this.locale = locale;
    }

    /**
     * @param anchor a class of the bundle whose words are wanted
     * @param locale of the reader
     */
    public static Messages of(Class<?> anchor, Locale locale) {
        Map<Locale, Messages> kept = KEPT.get(anchor);
        Messages known = kept.get(locale);
        if (known != null) {
            return known;
        }
        Messages made = make(anchor, locale);
        if (kept.size() < MAX_KEPT) {
            kept.put(locale, made);
        }
        return made;
    }

    private static Messages make(Class<?> anchor, Locale locale) {
        ResourceBundle shared = load(SHARED, locale, Messages.class.getClassLoader());
        String name = BASE_NAMES.get(anchor);
        return new Messages(name.equals(SHARED) ? shared : load(name, locale, anchor.getClassLoader()), shared, locale);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when there is none. That is a mistake in the program; a test finds it
     */
    public String get(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new MissingResourceException("no message " + key, SHARED, key));
    }

    /** The text of a key that may be missing, because the key was made from data such as a FHIR code. */
    public Optional<String> find(String key, Object... arguments) {
        String pattern = own.containsKey(key) ? own.getString(key) : null;
        if (pattern == null && shared.containsKey(key)) {
            pattern = shared.getString(key);
        }
        if (pattern == null || arguments.length == 0) {
            return Optional.ofNullable(pattern);
        }
        MessageFormat format = formats.computeIfAbsent(pattern, text -> new MessageFormat(text, locale));
        // A MessageFormat is not thread-safe. Copying it costs far less than parsing the pattern again.
        return Optional.of(((MessageFormat) format.clone()).format(arguments));
    }

    private static ResourceBundle load(String name, Locale locale, ClassLoader loader) {
        return PseudoLocale.is(locale)
                ? new PseudoLocale(ResourceBundle.getBundle(name, Locale.ENGLISH, loader, NO_FALLBACK))
                : ResourceBundle.getBundle(name, locale, loader, NO_FALLBACK);
    }

    private static String baseName(Class<?> anchor) {
        for (String folder = anchor.getPackageName(); !folder.isEmpty(); folder = parent(folder)) {
            String file = folder.replace('.', '/') + "/messages.properties";
            if (anchor.getClassLoader() != null && anchor.getClassLoader().getResource(file) != null) {
                return folder + ".messages";
            }
        }
        return SHARED;
    }

    private static String parent(String folder) {
        int dot = folder.lastIndexOf('.');
        return dot < 0 ? "" : folder.substring(0, dot);
    }
}
