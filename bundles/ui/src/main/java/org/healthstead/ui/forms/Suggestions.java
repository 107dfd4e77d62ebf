// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what somebody means by words among what a field offers. */
final class Suggestions {

    private Suggestions() {}

    /**
     * By its own name, else by another one in the reader's language, else by one of another language. Of several that
     * have it, the one that the others are special cases of; empty where it cannot be told which.
     */
    static Optional<Suggestion> called(List<Suggestion> offered, String words) {
        return offered.stream()
                .filter(each -> each.words().equalsIgnoreCase(words))
                .findFirst()
                .or(() -> general(offered, each -> each.isCalled(words)))
                .or(() -> general(offered, each -> each.isCalledElsewhere(words)));
    }

    private static Optional<Suggestion> general(List<Suggestion> offered, Predicate<Suggestion> isCalled) {
        List<Suggestion> all = offered.stream().filter(isCalled).toList();
        return all.stream()
                .filter(each -> all.stream().allMatch(other -> other.words().startsWith(stem(each))))
                .findFirst();
    }

    /** "Blood clotting (INR" of "Blood clotting (INR)": what is more special is called so with something behind it. */
    private static String stem(Suggestion general) {
        String words = general.words();
        return words.endsWith(")") ? words.substring(0, words.length() - 1) : words;
    }
}
