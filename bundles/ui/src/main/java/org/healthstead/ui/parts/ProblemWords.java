// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.problem.Problem;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/**
 * A problem in the reader's language: {@code problem.<code>} with the arguments that came with it. A code of a plugin
 * that we have no words for is shown in English, and marked as such for screen readers.
 */
public final class ProblemWords {

    private static final Pattern CODE = Pattern.compile("HS(-[A-Z0-9]{1,40}){1,6}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])(,[a-z]+)?");
    private static final Pattern VARIANT = Pattern.compile("[a-z0-9-]{1,30}");
    private static final Pattern LINE = Pattern.compile("\\b(line|column) ([0-9]+)");

    private ProblemWords() {}

    /** The translated sentence, else the English one. */
    public static String of(Problem problem, Messages messages) {
        return find("problem.", problem.code(), problem.arguments(), messages).orElse(problem.detail());
    }

    /** The sentence of a code that came back in an address; empty for what is no code. */
    public static Optional<String> of(String code, Messages messages) {
        return CODE.matcher(code).matches()
                ? find("problem.", code, List.of(), messages).or(() -> Optional.of(messages.get("problem.other", code)))
                : Optional.empty();
    }

    /** Writes why an item was not taken in. */
    public static void writeRejected(Html html, RejectedItem item, Messages messages) {
        write(html, find("problem.", item.code(), arguments(item), messages), item);
    }

    /** Writes what there is to know about an item that was taken in. */
    public static void writeWarning(Html html, RejectedItem item, Messages messages) {
        write(
                html,
                find("warning.", item.code(), arguments(item), messages)
                        .or(() -> find("problem.", item.code(), arguments(item), messages)),
                item);
    }

    /** A place in a file: {@code line 4, column 9} in the reader's language, {@code entry[17]} as it stands. */
    public static String place(String place, Messages messages) {
        return LINE.matcher(place)
                .replaceAll(match -> Matcher.quoteReplacement(messages.get("place." + match.group(1), match.group(2))));
    }

    /** Where in the file an import stopped, if its problem says so. */
    public static Optional<String> place(Problem problem, Messages messages) {
        return problem.arguments().stream()
                .findFirst()
                .filter(first -> LINE.matcher(first).lookingAt())
                .map(first -> place(first, messages));
    }

    private static void write(Html html, Optional<String> words, RejectedItem item) {
        if (words.isPresent()) {
            html.element("span", null, words.get());
        } else {
            html.open("span", "lang", "en", "dir", "ltr").text(item.message()).close();
        }
    }

    private static List<String> arguments(RejectedItem item) {
        return Stream.concat(Stream.of(item.place()), item.arguments().stream()).toList();
    }

    /** A message may have a form of its own for a value of the last argument: {@code problem.<code>.<value>}. */
    private static Optional<String> find(String prefix, String code, List<String> arguments, Messages messages) {
        String last = arguments.isEmpty() ? "" : arguments.getLast();
        return VARIANT.matcher(last).matches()
                        && messages.find(prefix + code + "." + last).isPresent()
                ? format(prefix + code + "." + last, arguments, messages)
                : format(prefix + code, arguments, messages);
    }

    /** Empty when there are no words for it, or when they need something that the problem does not say. */
    private static Optional<String> format(String key, List<String> arguments, Messages messages) {
        Optional<String> pattern = messages.find(key);
        Object[] values = arguments.toArray();
        Matcher placeholder = PLACEHOLDER.matcher(pattern.orElse(""));
        while (placeholder.find()) {
            int index = Integer.parseInt(placeholder.group(1));
            if (index >= arguments.size()) {
                return Optional.empty();
            }
            if (placeholder.group(2) != null) {
                if (!WHOLE_NUMBER.matcher(arguments.get(index)).matches()) {
                    return Optional.empty();
                }
                values[index] = Long.valueOf(arguments.get(index));
            }
        }
        return pattern.isEmpty() ? pattern : messages.find(key, values);
    }
}
