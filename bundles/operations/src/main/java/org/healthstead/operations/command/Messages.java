// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.healthstead.api.problem.Problem;

/** Every sentence that a command says. */
final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            Messages.class.getPackageName() + ".messages", Locale.ROOT, Messages.class.getClassLoader());

    private Messages() {}

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }

    /** The sentence of a problem with its code: ours where we have one, else the one that came with it. */
    static String of(Problem problem) {
        String key = "problem." + problem.code();
        String sentence = TEXTS.containsKey(key) ? text(key, problem.arguments().toArray()) : problem.detail();
        return text("problem", sentence, problem.code());
    }
}
