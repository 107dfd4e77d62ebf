// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

/** Tells words from ids, addresses, dates and data. */
final class ReadableText {

    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_WORD = 100;

    private ReadableText() {}

    /** True for what a person would type to find the entry. */
    static boolean isReadable(String text) {
        int length = text.length();
        return length > 1 && !isUuid(text) && !isAddress(text) && !isDate(text) && hasWord(text);
    }

    /** True for codes and numbers of things: no UUID, no address. */
    static boolean isIdentifier(String text) {
        return !text.isBlank() && !isUuid(text) && !isAddress(text);
    }

    static boolean isUuid(String text) {
        return text.length() == UUID_LENGTH
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
    }

    private static boolean isAddress(String text) {
        return text.startsWith("urn:")
                || text.startsWith("http:")
                || text.startsWith("https:")
                || text.startsWith("#") && text.indexOf(' ') < 0;
    }

    /** FHIR dates and times: an entry is found by its date, which has a field of its own. */
    private static boolean isDate(String text) {
        if (text.length() < 4 || text.length() > 35 || !isDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i < 4 ? !isDigit(c) : !isDigit(c) && "-:T.+Z".indexOf(c) < 0) {
                return false;
            }
        }
        return text.length() == 4 || text.charAt(4) == '-';
    }

    /** Encoded data has no spaces for very long. */
    private static boolean hasWord(String text) {
        int run = 0;
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c <= ' ' ? 0 : run + 1;
            if (run > LONGEST_WORD && c < 128) {
                return false;
            }
            letter |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        }
        return letter;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
