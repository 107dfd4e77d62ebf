// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.text.Normalizer;
import java.util.Locale;

/** How names of accounts are kept and compared. */
final class AccountNames {

    private static final int MOST = 100;

    private AccountNames() {}

    /** The name as it is kept; refuses with {@code HS-ACCOUNT-NAME} one that is blank, too long or not printable. */
    static String checked(String name) {
        String kept = normal(name);
        if (kept.isEmpty() || kept.codePointCount(0, kept.length()) > MOST) {
            throw AccessProblems.accountName("The name of an account has 1 to " + MOST + " characters. Give another.");
        }
        if (kept.codePoints().anyMatch(AccountNames::isInvisible)) {
            throw AccessProblems.accountName(
                    "The name of the account has a character that cannot be seen. Type it again.");
        }
        return kept;
    }

    /** The form in which names are compared. */
    static String folded(String name) {
        return normal(name).toLowerCase(Locale.ROOT);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
