// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.ui.api.Messages;

/** A problem in the reader's language. */
final class ProblemWords {

    private ProblemWords() {}

    /** The translated sentence, else the English one. */
    static String of(Problem problem, Messages messages) {
        return messages.find(key(problem.code()), problem.arguments().toArray()).orElse(problem.detail());
    }

    /** The sentence of a code that came back in an address; empty for a code that we do not know. */
    static Optional<String> of(String code, Messages messages) {
        return messages.find(key(code), "");
    }

    private static String key(String code) {
        return "problem." + code;
    }
}
