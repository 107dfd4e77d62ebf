// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Supplier;
import org.healthstead.api.problem.Problem;

/** Every sentence that a command says, in the language of who gave the command. Each command runs in one thread. */
final class Messages {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final ThreadLocal<Locale> LANGUAGE = ThreadLocal.withInitial(() -> Locale.ROOT);

    private Messages() {}

    /** Runs something whose sentences are in a language; English when we do not speak it. */
    static <T> T in(Optional<String> language, Supplier<T> work) {
        Locale before = LANGUAGE.get();
        LANGUAGE.set(language.map(Locale::forLanguageTag).orElse(Locale.ROOT));
        try {
            return work.get();
        } finally {
            LANGUAGE.set(before);
        }
    }

    /** The language of who gave the command; the root when it is not known. */
    static Locale language() {
        return LANGUAGE.get();
    }

    static String text(String key, Object... arguments) {
        // Numbers stay as programs write them: scripts read these lines too.
        return new MessageFormat(texts().getString(key), Locale.ROOT).format(arguments);
    }

    /** The sentence of a problem with its code: ours where we have one, else the one that came with it. */
    static String of(Problem problem) {
        String key = "problem." + problem.code();
        String sentence =
                texts().containsKey(key) ? text(key, problem.arguments().toArray()) : problem.detail();
        return text("problem", sentence, problem.code());
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle(
                Messages.class.getPackageName() + ".messages",
                LANGUAGE.get(),
                Messages.class.getClassLoader(),
                NO_FALLBACK);
    }
}
