// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters: each gets the form for its place in the word, lam and alef become one sign. The forms are those
 * of the Unicode blocks "Arabic Presentation Forms" A and B, told apart by the names and the decompositions that the
 * Java platform's Unicode data has. Immutable.
 */
final class ArabicForms {

    private static final int LAM = 0x0644;
    private static final int TATWEEL = 0x0640;
    private static final int JOINER = 0x200D;

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private final Map<String, int[]> forms = new HashMap<>();
    private final Map<Integer, String> letters = new HashMap<>();

    ArabicForms() {
        add(0xFB50, 0xFBFF);
        add(0xFE80, 0xFEFC);
    }

    private void add(int from, int to) {
        for (int c = from; c <= to; c++) {
            String name = Character.isDefined(c) ? Character.getName(c) : "";
            for (Form form : Form.values()) {
                if (name.endsWith(" " + form + " FORM")) {
                    add(c, form);
                }
            }
        }
    }

    /** Of signs for two letters only lam with alef is always written. */
    private void add(int c, Form form) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        if (plain.length() == 1 || plain.length() == 2 && plain.charAt(0) == LAM && isAlef(plain.charAt(1))) {
            forms.computeIfAbsent(plain, key -> new int[Form.values().length])[form.ordinal()] = c;
            letters.put(c, plain);
        }
    }

    private static boolean isAlef(char c) {
        return c == 0x0622 || c == 0x0623 || c == 0x0625 || c == 0x0627;
    }

    /** The text in the order in which it is read, with joined letters. */
    String shaped(String text) {
        if (text.codePoints().noneMatch(c -> forms.containsKey(Character.toString(c)))) {
            return text;
        }
        int[] all = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        boolean isJoined = false;
        for (int i = 0; i < all.length; i++) {
            if (isMark(all[i])) {
                shaped.appendCodePoint(all[i]);
                continue;
            }
            int next = next(all, i);
            String letter = Character.toString(all[i]);
            String both = next < 0 ? "" : letter + Character.toString(all[next]);
            boolean isLigature = next == i + 1 && forms.containsKey(both);
            String drawn = isLigature ? both : letter;
            int after = isLigature ? next(all, next) : next;
            boolean joins = joinsOn(drawn) && after >= 0 && joinsBack(all[after]);
            shaped.appendCodePoint(form(drawn, isJoined, joins));
            isJoined = joins;
            i = isLigature ? next : i;
        }
        return shaped.toString();
    }

    /** The letters of a shaped text. */
    String plain(String shaped) {
        StringBuilder plain = new StringBuilder(shaped.length());
        shaped.codePoints().forEach(c -> plain.append(letters.getOrDefault(c, Character.toString(c))));
        return plain.toString();
    }

    private int form(String letter, boolean joinsBefore, boolean joinsAfter) {
        int[] known = forms.get(letter);
        Form wanted = joinsBefore ? joinsAfter ? Form.MEDIAL : Form.FINAL : joinsAfter ? Form.INITIAL : Form.ISOLATED;
        return known == null || known[wanted.ordinal()] == 0 ? letter.codePointAt(0) : known[wanted.ordinal()];
    }

    private boolean joinsOn(String letter) {
        int[] known = forms.get(letter);
        return known != null && known[Form.INITIAL.ordinal()] != 0 || isStroke(letter.codePointAt(0));
    }

    private boolean joinsBack(int c) {
        int[] known = forms.get(Character.toString(c));
        return known != null && known[Form.FINAL.ordinal()] != 0 || isStroke(c);
    }

    private static boolean isStroke(int c) {
        return c == TATWEEL || c == JOINER;
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static int next(int[] all, int i) {
        for (int next = i + 1; next < all.length; next++) {
            if (!isMark(all[next])) {
                return next;
            }
        }
        return -1;
    }
}
