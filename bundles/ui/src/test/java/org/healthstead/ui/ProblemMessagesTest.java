// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.Languages;
import org.junit.jupiter.api.Test;

/** Every problem that can reach a page has words in every language, and no words are left of a problem that is gone. */
class ProblemMessagesTest {

    private static final Path BUNDLES = Path.of("..");

    /** A code as the sources throw it, not as their comments name it. */
    private static final Pattern CODE = Pattern.compile("\"(HS(?:-[A-Z0-9]+){1,6})\"");

    /** Beginnings of codes that no page shows, and why. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("HS-API-", "answers to programs"),
            Map.entry("HS-CONFIG-", "configuration: log and command line"),
            Map.entry("HS-DATABASE-", "start of the server: log and doctor"),
            Map.entry("HS-VAULT-KEY-", "start of the server: log and doctor"),
            Map.entry("HS-STORE-SCHEMA", "start of the server: log and doctor"),
            Map.entry("HS-TOKEN-", "command line"),
            Map.entry("HS-ACCESS-TOKEN", "command line"),
            Map.entry("HS-PERSON-AMBIGUOUS", "command line"),
            Map.entry("HS-IMPORT-FILE", "command line"),
            Map.entry("HS-NOT-BUILT", "command line"),
            Map.entry("HS-NOT-READY", "command line"),
            Map.entry("HS-NOT-FOUND", "pages of the web bundle, with words of its own"),
            Map.entry("HS-INTERNAL", "pages of the web bundle, with words of its own"),
            Map.entry("HS-WEB-", "pages of the web bundle, with words of its own"));

    /** Thrown while a page of ours reads a form, so shown by it. */
    private static final Set<String> HERE = Set.of("HS-WEB-TOO-LARGE", "HS-WEB-TOO-SLOW");

    /** Code to a file that has it. */
    private static Map<String, String> codes() throws IOException {
        Map<String, String> codes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            files.filter(path -> path.toString().contains("/src/main/java/")
                            && path.toString().endsWith(".java"))
                    .forEach(path -> {
                        Matcher matcher = CODE.matcher(read(path));
                        while (matcher.find()) {
                            codes.put(matcher.group(1), path.getFileName().toString());
                        }
                    });
        }
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isElsewhere(String code) {
        return !HERE.contains(code) && ELSEWHERE.keySet().stream().anyMatch(code::startsWith);
    }

    @Test
    void everyProblemThatAPageCanShowHasWordsInEveryLanguage() throws IOException {
        Map<String, String> codes = codes();
        assertTrue(codes.size() > 80, "only " + codes.size() + " codes found: the pattern or the folder is wrong");
        Set<String> missing = new TreeSet<>();
        for (String language : Languages.SPOKEN) {
            Messages messages = Messages.of(UiServlet.class, Locale.of(language));
            codes.forEach((code, file) -> {
                if (!isElsewhere(code) && messages.find("problem." + code).isEmpty()) {
                    missing.add("problem." + code + " (" + file + ")");
                }
            });
        }
        assertEquals(Set.of(), missing, "add words for these in every language");
    }

    @Test
    void noWordsAreLeftOfAProblemThatIsGone() throws IOException {
        Set<String> codes = codes().keySet();
        Set<String> stale = MessagesTest.keys().stream()
                .filter(key -> key.matches("(problem|warning)\\.HS-.*"))
                .filter(key -> !codes.contains(key.split("\\.")[1]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), stale);
    }

    @Test
    void everyExceptionIsStillOne() throws IOException {
        Set<String> codes = codes().keySet();
        List<String> stale = ELSEWHERE.keySet().stream()
                .filter(start -> codes.stream().noneMatch(code -> code.startsWith(start)))
                .toList();
        assertEquals(List.of(), stale);
    }

    @Test
    void everyKindOfFileThatTheImportNamesHasASentence() throws IOException {
        Matcher kinds = Pattern.compile("new (?:FileKind|Magic)\\(\"([a-z0-9-]+)\"")
                .matcher(read(BUNDLES.resolve("importing/src/main/java/org/healthstead/importing/FileKind.java")));
        Messages german = Messages.of(UiServlet.class, Locale.GERMAN);
        Set<String> missing = new TreeSet<>();
        int count = 0;
        while (kinds.find()) {
            count++;
            if (german.find("problem.HS-IMPORT-UNKNOWN-FORMAT." + kinds.group(1))
                    .isEmpty()) {
                missing.add(kinds.group(1));
            }
        }
        assertTrue(count > 10);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyReasonOfAHitHasWords() {
        Messages messages = Messages.of(UiServlet.class, Locale.ENGLISH);
        Matcher labels = Pattern.compile("^    [A-Z]+\\(\"([a-z]+)\"\\)", Pattern.MULTILINE)
                .matcher(read(BUNDLES.resolve(
                        "search.lucene/src/main/java/org/healthstead/search/lucene/document/Passage.java")));
        Set<String> missing = new TreeSet<>();
        int count = 0;
        while (labels.find()) {
            count++;
            if (messages.find("why." + labels.group(1)).isEmpty()) {
                missing.add(labels.group(1));
            }
        }
        assertTrue(count > 5);
        assertEquals(Set.of(), missing);
    }
}
