// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.FieldPanel;
import org.healthstead.ui.parts.TextFields;

/**
 * A field for the code of the set-up link. It shows itself only while the code that came so far is not the one of the
 * running server: when there was none, or when the server was started again since.
 */
final class SetUpCode {

    static final String FIELD = "code";

    private static final String PARAMETER = "code=";

    private final AccountService accounts;
    private final FieldPanel field;
    private final Messages words;
    private final String known;

    SetUpCode(AccountService accounts, String known, Messages words) {
        this.accounts = accounts;
        this.known = known;
        this.words = words;
        field = new FieldPanel(FIELD, TextFields.line(), "off", words.get("setup.code.hint"));
        field.setVisible(!isRight(known));
        if (!known.isEmpty() && !isRight(known)) {
            field.complain(words.get("problem.HS-SETUP-CODE"));
        }
    }

    FieldPanel field() {
        return field;
    }

    /** The code that counts: the one that was typed, else the known one. */
    String value() {
        return field.isVisible() && !field.value().isEmpty() ? of(field.value()) : known;
    }

    /** True when the code is right; else the field says what is wrong. */
    boolean check() {
        if (isRight(value())) {
            return true;
        }
        field.setVisible(true);
        boolean isMissing = known.isEmpty() && field.value().isEmpty();
        field.complain(words.get(isMissing ? "field.missing" : "problem.HS-SETUP-CODE"));
        return false;
    }

    private boolean isRight(String code) {
        return !code.isEmpty()
                && MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.UTF_8),
                        accounts.setUpCode().getBytes(StandardCharsets.UTF_8));
    }

    /** The code in what was pasted: a whole link, or the code alone. */
    private static String of(String pasted) {
        int at = pasted.indexOf(PARAMETER);
        String code = at < 0 ? pasted : pasted.substring(at + PARAMETER.length());
        return code.replaceFirst("[&\\s].*", "");
    }
}
